// Package ink writes scenarios as stories in ink, the scripting language for branching stories, so that a conversation can be
// played, extended and voiced by the engines and tools that read it.
//
// A scene is a knot that starts with the tag `# scene:slug` and, where it ends the conversation, `# ending:strong`. A choice is
// sticky (`+`), or not (`*`) where the author wrote `once`; its words stand in brackets, so that ink does not say them a second
// time. What it leads to comes as soon as it is taken: meters and marks, then the tags `# grade:best`, `# +2 plays-back`,
// `# catches:promise` and `# feedback:…`, then the reaction. A line is `Ines: It won't happen again.`, with `# cue:promise`
// where a cue stands. Meters, marks and scenes that conditions ask for are global variables; so are the inputs `context`,
// `confidence`, `level_…` and `met_…`, which a game sets before the story starts.
//
// Where no choice is left, or a circle of routes turns for ever, the story stops without an error and without an ending. What
// ink has no word for is left out: emphasis, who the cast are, and the text of cues.
package ink
