package tui

import (
	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// newPalette lists where one can go and what can be changed from everywhere.
func newPalette(a app) finder {
	var all []command
	add := func(group, words string, in intent) {
		all = append(all, command{group: group, words: words, does: run{in: in}})
	}
	add("Go to", "today: what now", goToday{})
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
	add("Go to", "the close of the week: one try, one thank-you", begin{WeekAgenda()})
	add("Hearten", "settings: colours, signs, motion, mouse, plain lines", shows{settings{}})
	add("Hearten", "profile: role, settings of your days, focus, minutes", visit{room: Room{Name: ProfileRoom}})
	add("Hearten", "notices: what passed by at the top of the screen", shows{a.notices()})
	add("Hearten", "quit, all is kept", finish{})
	for _, t := range a.options.Topics {
		add("Read", t.Name+": "+t.Words, reads{t})
	}
	for _, kind := range []content.Kind{content.KindScenario, content.KindLesson} {
		room := map[content.Kind]RoomName{content.KindScenario: ConversationsRoom, content.KindLesson: LessonsRoom}[kind]
		for _, ref := range a.world.coach.Library.All(kind) {
			title := oneLine(engine.TitleOf(a.world.coach.Library, kind, ref))
			add(upper(nounOf(kind))+"s", title, visit{room: Room{Name: room, Find: title}})
		}
	}
	return newFinder("Go to …", "Type a word; Enter goes there.", all)
}
