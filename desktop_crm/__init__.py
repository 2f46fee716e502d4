"""A desktop CRM for small firms: a Qt window and a command line over one local file."""

__version__ = "0.1.0"
