people = [{"name": "Ann", "tags": ["a", "b"]}, {"name": "Bob", "tags": []}]
people[1]["tags"].append("c")
for person in people:
    print(person["name"], len(person["tags"]), person)
matrix = [[i * 3 + j for j in range(3)] for i in range(3)]
print(matrix, [row[1] for row in matrix], sum([sum(row) for row in matrix]))
matrix[1][1] += 100
print(matrix[1])
tree = {"left": {"value": 1}, "right": {"value": 2, "left": None}}
print(tree["right"]["value"], tree["left"].get("left"))
