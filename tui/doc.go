// Package tui holds the two front ends: the full screen ([Run]) and plain lines ([Plain], [Lines]). Both drive the same
// value, an [engine.Session], show the same listings, and say the same words (words.go); what is different is only how a
// prompt is shown and how an answer is given. The same answers through either leave the same events in the journal.
//
// The full screen is one root and a stack of screens. The root (app.go) routes and knows nothing about lessons: it holds
// the window's size, the look, the stack, the notices, and whether the world has been asked something and not answered yet.
// A screen (screen.go; one file for each: today.go, page.go, question.go, scene.go …) is a value with three methods: sheet
// says what is shown, uses which actions are valid now, act does one and gives back the next screen and an intent. It
// never touches the world. Intents are carried out in effects.go, by commands that end in a message with the generation
// of what asked; an answer counts as given, and is acknowledged, only when that message says that it is on disk. Keys
// pressed meanwhile wait.
//
// The prompts of a session take turns on one level of the stack; what is looked up in between (a room, the list of keys,
// the palette, the settings) lies over it and is taken off again. Whatever is begun from there leaves the session as it
// stands: it is kept, and goes on another time. The breadcrumbs are the names of the levels.
//
// What there is outside of a session is described once: a room (room_*.go) makes a [listing] of the record and the packs,
// browse.go draws it on the screen, plain_listing.go prints it. So what one front end shows, the other says. The cursor
// stands only on entries that do something; the others are text (browse_move.go). Where the way on is gone by keys here and
// by a command there, a listing says both in one place (way). One conversation of the past is drawn instead, as a map of its
// branches (room_replay_map.go); in lines it is a listing like the others. Replay looks back and writes nothing; what goes through
// a conversation again says “again” and is practice.
//
// Those who write packs have a screen of their own: a preview (preview*.go) goes through one file with the same prompts and the
// same drawing, over an [engine.Trial] instead of a session, and is drawn anew when the file is saved. What is behind the words is
// told in sentences (words_preview.go); a [Trace] tells it of a session, from its events. By lines a file is told whole.
//
// Keys are data: one table (keys.go) feeds the dispatch, the help line, the list behind `?` and the page on keys, so a key
// that does something is a key that is documented. Text fields have a second table, which is their key map.
//
// What is shown is lines. A screen makes lines of its column; frame.go sets them between heading and help, lets the words
// scroll above the rows to choose from, and puts the terminal's real cursor on the chosen row. Words of a pack come as a
// cleaned tree ([content.Prose]); grow.go makes a goldmark tree of it without parsing anything again, glamour prints that,
// and every frame passes the sink (sink.go), which lets printable text, newlines and the colour sequences of our theme
// through and nothing else. A pack can show text; it cannot do anything.
//
// Colours have meanings and live in tui/theme. The first frame is drawn for a dark terminal; the terminal is asked for its
// background, nobody waits for the answer, and the screen is drawn anew when it comes. [Settings] say how it looks and
// asks; they are kept by whoever runs it, since they are no part of a learner's record.
//
// Errors have three ranks: what an answer lacks stands under the rows, what went otherwise without harm is a notice (in
// the second line, over whatever is shown, and in a list for later), and what stands in the way is a screen of its own
// with the path and the next command.
package tui
