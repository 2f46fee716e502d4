"""The first stage: any foreign file becomes sheets of typed cells, read in a child process."""
