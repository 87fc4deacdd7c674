// Package po reads and writes PO files, the form in which translators' programs take words and give them back. It knows what a
// pack needs of it: one form of each message, its context, its places, comments, and the mark fuzzy. What it does not know, as
// plurals, it refuses in words; obsolete messages are left out.
package po

// File is a PO file.
type File struct {
	// Header are the fields of the first message, in their order: Language, Project-Id-Version and the like.
	Header   []Field
	Messages []Message
}

// Field is a line of the header.
type Field struct{ Name, Value string }

// Message is a piece of text with its translation.
type Message struct {
	// Context tells equal words in different places apart; ID are the words, and Str is their translation, "" while there is none.
	Context, ID, Str string
	// Notes are for translators, written by the program; Remarks are theirs.
	Notes, Remarks []string
	// Places are where the words stand, as file:line.
	Places []string
	// Fuzzy is set where somebody has to look at the translation before it is used.
	Fuzzy bool
	// Before are the words that a fuzzy translation was made from.
	Before string
	// Line is where the message begins, from 1, in a file that was read.
	Line int
}

// Key is what tells messages apart.
type Key struct{ Context, ID string }

// Key returns what tells the message from others.
func (m Message) Key() Key { return Key{m.Context, m.ID} }

// Field returns the value of a field of the header, "" where there is none.
func (f *File) Field(name string) string {
	for _, h := range f.Header {
		if h.Name == name {
			return h.Value
		}
	}
	return ""
}
