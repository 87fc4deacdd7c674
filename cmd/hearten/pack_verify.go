package main

import (
	"fmt"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/store/packs"
	"github.com/spf13/cobra"
)

func newPackVerify(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "verify [ID]",
		Short: "whether the packs that you added are as they came",
		Example: `hearten pack verify                  all of them
hearten pack verify evening-talks`,
		Args: takes(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return runPackVerify(e, content.PackID(args[0]))
			}
			return runPackVerify(e, "")
		},
	}
}

// altered says that packs are not as they came.
func altered(ids []string) error {
	words := fmt.Sprintf("“%s” is not as it was added", ids[0])
	if len(ids) > 1 {
		words = fmt.Sprintf("%d packs are not as they were added", len(ids))
	}
	return &packError{statusDamage, "damaged", words, "The file that it came from puts it right: hearten pack update FILE"}
}

// verified is a pack in the JSON answer.
type verified struct {
	ID    content.PackID `json:"id"`
	Files int            `json:"files"`
	Well  bool           `json:"well"`
	// Unread says why the files could not all be read.
	Unread  string         `json:"unread,omitempty"`
	Changes []packs.Change `json:"changes"`
}

// runPackVerify reads every file of a pack, or of all for "", and names those that are not as they were.
func runPackVerify(e *env, id content.PackID) error {
	shelf, err := e.shelf()
	if err != nil {
		return err
	}
	ids, err := shelf.IDs()
	if err != nil {
		return err
	}
	if id != "" {
		if !slices.Contains(ids, id) {
			return notOnShelf(id, ids)
		}
		ids = []content.PackID{id}
	}
	all := []verified{}
	var found []string
	for _, id := range ids {
		v := verify(shelf, id)
		if all = append(all, v); !v.Well {
			found = append(found, string(id))
		}
	}
	if e.flags.json {
		err = e.sayJSON(struct {
			head
			Packs []verified `json:"packs"`
		}{schema("packs_verified"), all})
	} else {
		sayVerified(e, all)
	}
	if err == nil && len(found) > 0 {
		err = altered(found)
	}
	return err
}

func verify(shelf *packs.Shelf, id content.PackID) verified {
	v := verified{ID: id, Changes: []packs.Change{}}
	c, err := shelf.Open(id)
	if err == nil {
		defer c.Close()
		v.Files = len(c.Hashes())
		var changes []packs.Change
		changes, err = c.Verify()
		v.Changes = append(v.Changes, changes...)
	}
	if err != nil {
		v.Unread = err.Error()
	}
	v.Well = err == nil && len(v.Changes) == 0
	return v
}

func sayVerified(e *env, all []verified) {
	if len(all) == 0 {
		e.say("You have added no packs. Those that come with Hearten are part of the program.\n")
	}
	for _, v := range all {
		if v.Well {
			e.say("%s: as it was added, %s\n", v.ID, count(v.Files, "file"))
			continue
		}
		e.say("%s: not as it was added\n", v.ID)
		for _, c := range v.Changes {
			e.say("  %s %s\n", c.File, differenceWords(c.What))
		}
		if v.Unread != "" {
			e.say("  %s\n", v.Unread)
		}
	}
}
