"""The one error of the set-up: a sentence for the user, with what helps to mend it."""


class SetupError(Exception):
    """The set-up cannot go on; the message is shown as it is."""
