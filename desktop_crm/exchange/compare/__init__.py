"""What an import would do to the firm's file, told before anything is written."""
