"""The window: pages, dialogs and widgets; Qt lives here and in app only."""
