// Package styles keeps the styles by their names.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry are the styles that were registered; glamour reads and writes it under a lock of its own.
var Registry = map[string]*chroma.Style{}

// Register keeps a style.
func Register(s *chroma.Style) *chroma.Style {
	Registry[s.Name] = s
	return s
}
