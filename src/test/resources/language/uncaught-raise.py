raise ValueError("no good", 3)
