d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] += 10
print(d, d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" not in d, len(d))
for key in d:
    print(key, end=" ")
print()
for key, value in d.items():
    print(key, value)
print(list(d.keys()), list(d.values()), sorted(d))
print(d.pop("a"), d, {}, {1: "x", (1, 2): "y", None: 0})
d.update({"q": 5})
print(d, d == {"q": 5, "b": 2, "c": 3}, d.setdefault("n", 9), d)
m = {1: "int"}
m[True] = "bool"
print(m, m[1.0])
