größe = 3
π = 3.14
naïve_Ω = "ok"
print(größe, π, naïve_Ω, "日本", len("日本"), "日本"[1])
ﬁ = 2
print(fi)
print("😀", len("😀"), "a😀b"[1], "a😀b"[2])
