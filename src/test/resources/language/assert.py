assert 1 + 1 == 2
assert True, "never shown"
try:
    assert 1 > 2, "message"
except AssertionError as error:
    print("failed:", error)
try:
    assert not [1]
except AssertionError as error:
    print(repr(error))
