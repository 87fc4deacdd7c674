// Package chroma stands in the place of the colourer of source code that glamour is linked with.
//
// Hearten shows conversations, not programs: glamour is never asked to colour code (its code blocks have one quiet style),
// yet the original registers some 250 languages and 70 styles before main begins. That was 23 of 38 milliseconds of every
// start, of a status line and a completion as of the full screen, and some megabytes of memory. go.mod replaces the module
// with this one, which has the names that glamour is compiled against and prints code as it is. What is given up:
// coloured code, and `go install` of a path with a version, which does not follow a replacement.
package chroma

// TokenType is what a part of source code is.
type TokenType int

// The types that glamour has styles for.
const (
	Background TokenType = iota
	Text
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
)

// StyleEntries are the looks of the types.
type StyleEntries map[TokenType]string

// Style is a set of looks under a name.
type Style struct {
	Name    string
	Entries StyleEntries
}

// MustNewStyle makes a style.
func MustNewStyle(name string, entries StyleEntries) *Style { return &Style{name, entries} }
