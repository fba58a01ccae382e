assert 1 == 2, f"numbers {1} and {2}"
