a = 'single' "double" '''triple'''
print(a)
print('it\'s', "say \"hi\"", "tab\tend", "back\\slash", 'nul\x41\u00e9\U0001F600\101')
print("""two
lines""", r"raw\n", 'a\
b')
print("abc" + "def", "ab" * 3, 3 * "xy", "b" in "abc", "z" not in "abc")
print("abc"[0], "abc"[-1], "abcdef"[1:4], "abcdef"[::-1], "abcdef"[::2], "abc"[5:], "abcdef"[-3:-1])
print("a" < "b", "abc" < "abd", "Z" < "a", "" < "a", "abc" == 'abc')
print(len("hello"), "Hello".upper(), "Hello".lower(), " x ".strip(), "a,b,c".split(","), "-".join(["a", "b"]))
print("hello".replace("l", "L"), "hello".find("l"), "hello".count("l"), "hello".startswith("he"), "hello".endswith("x"))
print(repr("it's"), repr('say "hi"'), repr("new\nline"), str(12), str(None))
print("\N{GREEK SMALL LETTER ALPHA}", "a b  c".split(), "12".zfill(5), "x".center(5, "*"))
