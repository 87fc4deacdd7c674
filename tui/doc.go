// Package tui holds the two front ends: the full screen ([Run]) and plain lines ([Plain]). Both drive the same value, an
// [engine.Session], and say the same words (words.go); what is different is only how a prompt is shown and how an answer
// is given. The same answers through either leave the same events in the journal.
//
// The full screen is one root and one screen at a time. The root (app.go) routes and knows nothing about lessons: it
// holds the window's size, the theme, the screen, and whether the world has been asked something and not answered yet. A
// screen (screen.go; one file for each: today.go, page.go, question.go, scene.go …) is a value with three methods: sheet
// says what is shown, uses which actions are valid now, act does one and gives back the next screen and an intent. It
// never touches the world. Intents are carried out in effects.go, by commands that end in a message with the generation
// of what asked; an answer counts as given, and is acknowledged, only when that message says that it is on disk. Keys
// pressed meanwhile wait.
//
// Keys are data: one table (keys.go) feeds the dispatch, the help line and the list behind `?`, so a key that does
// something is a key that is documented. Text fields have a second table, which is their key map.
//
// What is shown is lines. A screen makes lines of its column; frame.go sets them between heading and help, lets the words
// scroll above the rows to choose from, and puts the terminal's real cursor on the chosen row. Words of a pack come as a
// cleaned tree ([content.Prose]); grow.go makes a goldmark tree of it without parsing anything again, glamour prints that,
// and every frame passes the sink (sink.go), which lets printable text, newlines and the colour sequences of our theme
// through and nothing else. A pack can show text; it cannot do anything.
//
// What there is outside of a session is in rooms ([Room]; room_*.go): each is a pure function of the record, the packs and the
// day that describes a listing (listing.go). browse.go draws a listing with a cursor and a filter, plain_listing.go prints
// it ([Lines]); no word of it is written twice.
//
// Colours have meanings and live in tui/theme. The first frame is drawn for a dark terminal; the terminal is asked for its
// background, nobody waits for the answer, and the screen is drawn anew when it comes.
package tui
