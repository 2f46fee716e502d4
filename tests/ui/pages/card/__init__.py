"""Tests of the customer card."""
