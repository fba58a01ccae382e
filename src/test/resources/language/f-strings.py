x = 42
name = "Ann"
pi = 3.14159
w = 10
print(f"x is {x} and {name}", f"{x + 1}", f"{{}} {{{x}}}")
print(f"{x:5}|{x:<5}|{x:>5}|{x:^5}|{x:05}|{x:+}")
print(f"{pi:.2f} {pi:8.3f}| {pi:e} {pi:.3} {1234567:,} {0.25:%}")
print(f"{name!r} {name!s} {name:>{w}}|{name:*^{w}}| {'é'!a}")
print(f"{x=} {x = } {name=} {x+1=} {pi=:.2f} {name=!s}")
print(f"{x:x} {x:b} {x:o} {x:#x} {x:08b}")
print(f"{'nested ' + 'quotes'} {[1, 2][0]} {({'a': 1})['a']} {(lambda y: y * 2)(4)}")
print(f"a" "b" f"{x}" 'c', rf"\d{x}", f"""multi
{x}""")
print(f"{1 == 1} {x if x > 3 else 0} {len(name):>3} {x!r:>6}|")
print(f"{True} {None} {[1, 'a']} {(1,)} {1.0}")
