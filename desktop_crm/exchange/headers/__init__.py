"""The second stage: what each sheet is about, where its header stands and what its columns mean."""
