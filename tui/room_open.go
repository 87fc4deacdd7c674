package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// RoomName names what can be looked at outside of a session.
type RoomName string

// The rooms.
const (
	PathRoom          RoomName = "path"
	LessonsRoom       RoomName = "lessons"
	ConversationsRoom RoomName = "conversations"
	SkillsRoom        RoomName = "skills"
	BadgesRoom        RoomName = "badges"
	PacksRoom         RoomName = "packs"
	NotebookRoom      RoomName = "notebook"
	ProfileRoom       RoomName = "profile"
	SnapshotRoom      RoomName = "snapshot"
	ReplayRoom        RoomName = "replay"
	TalksRoom         RoomName = "talks" // those that were prepared
	LetterRoom        RoomName = "letter"
)

// Room is what is looked at: a room, one thing in it, or what of it holds some words. The zero Room is none.
type Room struct {
	Name RoomName
	// Item is the one thing: `pack/id` of a skill or a badge, the id of a pack, a place in the journal for the notebook, the id
	// of a run to look back on; "" for all that is there.
	Item string
	// Find are words that all that is shown holds, "" for everything. It is not used with an Item.
	Find string
	// On is what the cursor begins on, the zero Ref for what comes next or first.
	On content.Ref
	// In is the setting that lessons and conversations are begun in, "" for the learner's own.
	In content.ContextID
	// Facets are what conversations are looked for by, By what lessons and conversations are grouped by.
	Facets Facets
	By     Grouping
}

// place is the room as it is named, whatever is looked for in it: a visit to the place that is shown lays nothing over it.
func (r Room) place() Room { return Room{Name: r.Name, Item: r.Item} }

// Lines is a room in words, for a pipe, a voice or a screen that is not taken over: lines of plain text, no wider than
// width where their words allow it. It is an error to ask for an Item that is not there.
func Lines(c *engine.Coach, p engine.Progress, r Room, width int) ([]string, error) {
	l, err := r.listing(c, p)
	if err != nil {
		return nil, err
	}
	return listingLines(l.only(r.Find), width), nil
}

// screen is the room on the screen.
func (r Room) screen(c *engine.Coach, p engine.Progress) (screen, error) {
	if r.Name == ReplayRoom && r.Item != "" {
		if told, ok := engine.Retell(c.Library, p, engine.ID(r.Item)); ok {
			return r.viewer(c, p).branchMap(told), nil
		}
	}
	l, err := r.listing(c, p)
	if err != nil {
		return nil, err
	}
	for i, e := range l.entries {
		if !r.On.IsZero() && e.item.Ref == r.On {
			l.at = i
		}
	}
	return newBrowse(l, r.Find), nil
}

// listing is what there is to see in the room.
func (r Room) listing(c *engine.Coach, p engine.Progress) (listing, error) {
	v := r.viewer(c, p)
	offered := func(kind content.Kind) listing {
		return v.catalogue(kind, r, engine.Suggested(p, c.Library, c.Today(), kind))
	}
	switch r.Name {
	case PathRoom:
		return v.path(), nil
	case LessonsRoom:
		return offered(content.KindLesson), nil
	case ConversationsRoom:
		return offered(content.KindScenario), nil
	case SkillsRoom:
		return v.inRoom(r, v.skills, v.skill)
	case SnapshotRoom:
		return v.snapshot(), nil
	case BadgesRoom:
		return v.inRoom(r, v.badges, v.badge)
	case PacksRoom:
		return v.inRoom(r, v.packs, v.pack)
	case ReplayRoom:
		return v.inRoom(r, v.replays, v.replay)
	case TalksRoom:
		drafts, err := c.Unsent(p)
		if err != nil {
			return listing{}, err
		}
		return v.inRoom(r, func() listing { return v.talks(drafts) }, v.talk)
	case NotebookRoom:
		if r.Item == "" {
			drafts, err := c.Unsent(p)
			l := v.notebook()
			l.entries = append(v.unfinished(drafts), l.entries...)
			return l, err
		}
		return v.inRoom(r, v.notebook, v.note)
	}
	return listing{}, fmt.Errorf("open the room “%s”: there is none of that name", r.Name)
}

// roomUses are the letters that lead from room to room; those of the lessons are left out, since l opens an entry.
func roomUses() []use {
	return []use{{openPath, ""}, {openConversations, ""}, {openSkills, ""}, {openNotebook, ""}, {openBadges, ""}}
}

// viewer is what a room is seen from: the record, the packs and the day.
type viewer struct {
	p     engine.Progress
	lib   *content.Library
	today engine.Day
	in    content.ContextID
}

// viewer is who looks at the room.
func (r Room) viewer(c *engine.Coach, p engine.Progress) viewer {
	return viewer{p: p, lib: c.Library, today: c.Today(), in: r.In}
}

// inRoom is all of a room, or the one thing in it that is named.
func (v viewer) inRoom(r Room, all func() listing, one func(item string) (listing, bool)) (listing, error) {
	if r.Item == "" {
		return all(), nil
	}
	l, ok := one(r.Item)
	if !ok {
		return listing{}, fmt.Errorf("open “%s” in the room “%s”: it is not there", r.Item, r.Name)
	}
	return l, nil
}

// opens is the intent to look at one thing of a room.
func (v viewer) opens(name RoomName, item string) intent {
	return visit{room: Room{Name: name, Item: item, In: v.in}}
}

// whereabouts is the intent to look at a lesson, conversation or check-up where it can be begun; nil where it is not there.
func (v viewer) whereabouts(kind content.Kind, ref content.Ref) intent {
	if _, ok := v.lib.Outline(kind, ref); !ok {
		return nil
	}
	switch kind {
	case content.KindLesson:
		return visit{room: Room{Name: LessonsRoom, On: ref, In: v.in}}
	case content.KindScenario:
		return visit{room: Room{Name: ConversationsRoom, On: ref, In: v.in}}
	case content.KindCheckup:
		return visit{room: Room{Name: PacksRoom, Item: string(ref.Pack), On: ref, In: v.in}}
	case content.KindPack, content.KindCompetency, content.KindBadge, content.KindRole, content.KindNudges, content.KindWalk:
	}
	return nil
}

// title is what something is called.
func (v viewer) title(kind content.Kind, ref content.Ref) string {
	return oneLine(engine.TitleOf(v.lib, kind, ref))
}

// behaviour is what a behaviour looks like, without a stop, or its name where its pack is not here any more.
func (v viewer) behaviour(ref content.Ref) string {
	if b, _, ok := v.lib.Behaviour(ref); ok {
		return strings.TrimRight(oneLine(plainLine(b.Text)), ".")
	}
	return oneLine(engine.Absent(v.lib, ref))
}

// itemWords names a lesson, conversation or check-up within a sentence: "the lesson “Ask first”".
func (v viewer) itemWords(kind content.Kind, ref content.Ref) string {
	return "the " + nounOf(kind) + " “" + inner(v.title(kind, ref)) + "”"
}
