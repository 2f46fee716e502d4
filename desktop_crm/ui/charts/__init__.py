"""Charts on screen: drawn beside the window, shown as pictures whose bars can be pressed."""
