limit = 50
prime = [True] * (limit + 1)
prime[0] = prime[1] = False
for n in range(2, limit + 1):
    if prime[n]:
        for m in range(n * n, limit + 1, n):
            prime[m] = False
print([n for n in range(limit + 1) if prime[n]])
