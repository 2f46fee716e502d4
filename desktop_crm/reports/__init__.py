"""One file per question: a definition, typed rows, and the figure drawn from them; no Qt."""
