// Package starter holds the files that a coach begins with: a whole small pack, or one more file for a pack that is there. They
// can be played as they are, and they teach the format by being filled in. What somebody types, titles and names, stands in them
// as words and nothing else: [Title] makes one line of it, and whatever markdown or YAML would take for more is escaped. The texts
// are dedicated to the public (CC0). The package is pure: it returns files, and whoever calls it checks and writes them.
package starter
