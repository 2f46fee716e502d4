"""Tests of what surrounds the program: set-up, locks, checks, the test tools themselves."""
