package tui

// newPalette lists where one can go and what can be changed from everywhere.
func newPalette(a app) finder {
	var all []command
	add := func(group, words string, in intent) {
		all = append(all, command{group: group, words: words, does: run{in: in}})
	}
	for _, r := range []struct {
		name  RoomName
		words string
	}{
		{PathRoom, "path: what comes next, and why"},
		{ConversationsRoom, "conversations to rehearse"},
		{LessonsRoom, "lessons"},
		{SkillsRoom, "skills: what you have shown"},
		{NotebookRoom, "notebook: your lines, plans and tries"},
		{BadgesRoom, "badges: earned, and still to earn"},
		{PacksRoom, "packs: where it all comes from"},
	} {
		add("Go to", r.words, visit{room: Room{Name: r.name}})
	}
	add("Hearten", "settings: colours, signs, motion, mouse, plain lines", shows{newSettings(a.options.Settings)})
	add("Hearten", "profile: role, settings of your days, focus, minutes", visit{room: Room{Name: ProfileRoom}})
	add("Hearten", "notices: what passed by at the top of the screen", shows{a.notices()})
	for _, t := range a.options.Topics {
		add("Read", t.Words, shows{t.page()})
	}
	add("Hearten", "quit, all is kept", finish{})
	return newFinder("Go to …", "Type a word; Enter goes there.", all)
}
