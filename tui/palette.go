package tui

import (
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// newPalette lists where one can go and what can be changed from everywhere.
func newPalette(a app) finder {
	all := a.places()
	for i, s := range SettingList() {
		all = append(all, command{
			group: "Settings", words: s.Name + ": " + lower(s.Short), find: settingSynonyms(s), does: run{in: shows{settings{at: i}}},
		})
	}
	for _, t := range a.options.Topics {
		all = append(all, command{group: "Read", words: t.Name + ": " + t.Words, find: "help manual about", does: run{in: reads{t}}})
	}
	return newFinder("Go to …", "Type a word; Enter goes there.", append(all, libraryEntries(a.world.coach.Library)...))
}

// places are where one can go, with what else they may be called.
func (a app) places() []command {
	all := []command{{group: "Go to", words: "today: what now", find: "home start begin session day plan", does: run{in: goToday{}}}, {
		group: "Go to", words: "prepare a talk that you dread", find: "hard talk difficult boss conversation dread preparation worksheet first sentence fear real",
		does: run{in: begin{WorksheetAgenda()}},
	}, {
		group: "Go to", words: "snapshot: a short check-up, ten minutes at most", find: "strengths gaps checkup check-up assessment test rate focus begin",
		does: run{in: begin{SnapshotAgenda(0)}},
	}}
	if n := len(a.stack); n > 1 && a.stack[n-2].name != "" {
		all = append(all, command{group: "Go to", words: "back to " + lower(a.stack[n-2].name), find: "leave close return", does: run{in: stop{}}})
	}
	for _, r := range []struct {
		name        RoomName
		words, find string
	}{
		{PathRoom, "path: what comes next, and why", "way next programme course pathway"},
		{ConversationsRoom, "conversations to rehearse", "practice practise scenarios talks rehearsal lab"},
		{LessonsRoom, "lessons", "learn read course"},
		{SnapshotRoom, "what the last snapshot found", "strengths gaps tiers result check-up"},
		{ReplayRoom, "replay: look back on a conversation, turn by turn", "past history map branches road transcript retell"},
		{SkillsRoom, "skills: what you have shown", "progress evidence heatmap strengths gaps levels score growth statistics competencies"},
		{NotebookRoom, "notebook: your lines, plans and tries", "notes journal diary reminders remind drafts words wrote"},
		{TalksRoom, "prepared talks: your sentences and moves, and what came of them", "prepare preparation worksheet conversation hard difficult"},
		{BadgesRoom, "badges: earned, and still to earn", "awards credentials certificates"},
		{PacksRoom, "packs: where it all comes from", "content library check-ups checkups"},
	} {
		all = append(all, command{group: "Go to", words: r.words, find: r.find, does: run{in: visit{room: Room{Name: r.name}}}})
	}
	return append(all,
		command{
			group: "Go to", words: "a line of your own, to write now", find: "reflect reflection write journal diary",
			does: run{in: begin{lineAgenda()}},
		},
		command{
			group: "Go to", words: "letter: the month in your own words", find: "monthly month then now look back growth story summary",
			does: run{in: visit{room: Room{Name: LetterRoom}}},
		},
		command{
			group: "Go to", words: "the close of the week: one try, one thank-you", find: "friday thanks gratitude weekly",
			does: run{in: begin{WeekAgenda()}},
		},
		command{
			group: "Hearten", words: "settings: colours, signs, motion, mouse, plain lines", find: "config configuration preferences options appearance",
			does: run{in: shows{settings{}}},
		},
		command{
			group: "Hearten", words: "profile: role, settings of your days, focus, minutes", find: "goals job name me account time contexts",
			does: run{in: visit{room: Room{Name: ProfileRoom}}},
		},
		command{group: "Hearten", words: "notices: what passed by at the top of the screen", find: "messages log errors", does: run{in: shows{a.notices()}}},
		command{group: "Hearten", words: "quit, all is kept", find: "exit leave close bye", does: run{in: finish{}}},
	)
}

// settingSynonyms are words that people look for a setting by, its values among them.
func settingSynonyms(s Setting) string {
	return "settings config " + strings.Join(s.Values, " ") + " " + map[string]string{
		"plain":  "lines screen reader accessible accessibility voice braille",
		"theme":  "colour color scheme background black white contrast appearance night",
		"motion": "animation reduce-motion reduced still",
		"ascii":  "signs unicode characters borders symbols",
		"mouse":  "click select copy wheel",
	}[s.Name]
}

// libraryEntries are what the packs hold, by name.
func libraryEntries(lib *content.Library) []command {
	var all []command
	for _, k := range []struct {
		kind  content.Kind
		group string
		room  func(content.Ref) Room
	}{
		{content.KindScenario, "Conversations", func(ref content.Ref) Room { return Room{Name: ConversationsRoom, On: ref} }},
		{content.KindLesson, "Lessons", func(ref content.Ref) Room { return Room{Name: LessonsRoom, On: ref} }},
		{content.KindCheckup, "Check-ups", func(ref content.Ref) Room { return Room{Name: PacksRoom, Item: string(ref.Pack), On: ref} }},
		{content.KindCompetency, "Skills", func(ref content.Ref) Room { return Room{Name: SkillsRoom, Item: ref.String()} }},
		{content.KindBadge, "Badges", func(ref content.Ref) Room { return Room{Name: BadgesRoom, Item: ref.String()} }},
	} {
		for _, ref := range lib.All(k.kind) {
			all = append(all, command{
				group: k.group, words: oneLine(engine.TitleOf(lib, k.kind, ref)), find: ref.String() + " " + string(k.kind),
				does: run{in: visit{room: k.room(ref)}},
			})
		}
	}
	for _, p := range lib.Packs() {
		all = append(all, command{
			group: "Packs", words: oneLine(p.Title), find: string(p.ID), does: run{in: visit{room: Room{Name: PacksRoom, Item: string(p.ID)}}},
		})
	}
	return all
}
