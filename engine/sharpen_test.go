package engine_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/hearten/engine"
)

// sharpenCases are first sentences with what is found in each: the kind, then the words.
func sharpenCases() []struct {
	sentence string
	want     []string
} {
	const soft, label, moment = "softened: ", "labelled: ", "no-moment: "
	return []struct {
		sentence string
		want     []string
	}{
		// Softeners.
		{"I just wanted to talk about Monday's handover.", []string{soft + "just"}},
		{"I only wanted to ask about the rota for Friday.", []string{soft + "only"}},
		{"It's only that you were late twice last week.", []string{soft + "only"}},
		{"Actually, I'd like to talk about Tuesday's call.", []string{soft + "actually"}},
		{"Maybe we could talk about the shift on Sunday?", []string{soft + "maybe"}},
		{"I was kind of surprised when you cancelled on Thursday.", []string{soft + "kind of"}},
		{"I was a bit surprised by your e-mail on Monday.", []string{soft + "a bit"}},
		{"Sorry, but the report came three days late.", []string{soft + "sorry, but"}},
		{"I'm sorry but the report came three days late.", []string{soft + "i'm sorry but"}},
		{"No offence, but the draft has nine mistakes in it.", []string{soft + "no offence"}},
		{"I feel like you interrupted me in the stand-up yesterday.", []string{soft + "i feel like"}},
		{"To be honest, I didn't sleep after our call on Friday.", []string{soft + "to be honest"}},
		{"Honestly, Friday's call stayed with me.", []string{soft + "honestly"}},
		{"I was wondering if we could look at my pay from January on.", []string{soft + "i was wondering"}},
		{"It’s just that I’ve done four nights in a row.", []string{soft + "just"}},
		{"I guess I just wanted to say that Tuesday was hard.", []string{soft + "i guess, just"}},
		{"This might sound silly, but you left the meeting before I had finished.", []string{soft + "this might sound silly"}},
		{"I don't want to make a fuss, but I've covered six Sundays.", []string{soft + "i don't want to make a fuss"}},
		{"Don't take this the wrong way, but on Monday I couldn't hear you.", []string{soft + "don't take this the wrong way"}},
		{"Perhaps we can go through the 40 hours again.", []string{soft + "perhaps"}},
		// Labels.
		{"You're lazy, and on Friday I did your round as well.", []string{label + "lazy"}},
		{"Your report on Tuesday was careless.", []string{label + "careless"}},
		{"You were so rude to Mina on the call yesterday.", []string{label + "rude"}},
		{"That was unprofessional, what you said in the meeting.", []string{label + "unprofessional"}},
		{"You're always late for the ten o'clock call.", []string{label + "always"}},
		{"You never answered my mail of Tuesday.", []string{label + "never"}},
		{"You have never once asked me about the 12 hours.", []string{label + "never"}},
		{"The problem with you is that you said yes on Monday.", []string{label + "the problem with you"}},
		{"I want to talk about your attitude in Tuesday's meeting.", []string{label + "your attitude"}},
		{"You are being difficult about the two Sundays.", []string{label + "difficult"}},
		{"On Thursday you were completely unreasonable.", []string{label + "unreasonable"}},
		{"You sound defensive whenever I ask about the budget of March 2026.", []string{label + "defensive"}},
		{"Typical of you to leave at three.", []string{label + "typical of you"}},
		{"You don't care that I stayed until nine.", []string{label + "you don't care"}},
		{"You're constantly changing the rota on Sundays.", []string{label + "constantly"}},
		{"You're always so careless with the 8 o'clock count.", []string{label + "always, careless"}},
		{"Why is it always you who leaves at five?", []string{label + "always"}},
		// Nothing to look up.
		{"I'd like to talk about us.", []string{moment}},
		{"I want to talk about the rota.", []string{moment}},
		{"You change my rota behind my back.", []string{moment}},
		{"I need more support from you.", []string{moment}},
		{"Can we talk about how we work together?", []string{moment}},
		{"Things can't go on like this.", []string{moment}},
		{"I deserve more money.", []string{moment}},
		{"We need to talk.", []string{moment}},
		{"I want you to listen to me.", []string{moment}},
		// Several.
		{"I just feel you're always negative.", []string{soft + "just", label + "always, negative", moment}},
		{"Sorry but maybe you're a bit selfish.", []string{soft + "sorry but, maybe, a bit", label + "selfish", moment}},
		{"I just need more time.", []string{soft + "just", moment}},
		{"You never listen.", []string{label + "never", moment}},
		{"You are a liar.", []string{label + "liar", moment}},
		// Good as they stand: none of these is to be spoken of.
		{"On Tuesday you left the call before I had finished, and I'd like to know what happened.", nil},
		{"I've just seen the rota, and I'm on for six Sundays in a row.", nil},
		{"You told Mina on Friday that the report was mine.", nil},
		{"What actually happened on Monday after I left?", nil},
		{"What kind of support do you need before the audit on the 26th?", nil},
		{"That was the kind of answer that helped me on Thursday.", nil},
		{"Only two of the nine replies came before noon.", nil},
		{"I only heard about the move on Friday.", nil},
		{"I was rude to you in the meeting yesterday, and I'm sorry.", nil},
		{"It was careless of me to send the draft to everybody.", nil},
		{"This is a difficult talk for me; it's about the 12th.", nil},
		{"I always enjoyed working with you, and on Monday I was lost.", nil},
		{"We've never spoken about the night in March when I rang you.", nil},
		{"You can always ask me, and on Friday you didn't.", nil},
		{"You said “just leave it” when I asked for help.", nil},
		{"When you said “you're lazy”, I stopped listening.", nil},
		{"I'd like to leave at four on Wednesdays, from January on.", nil},
		{"Your message came at eleven at night.", nil},
		{"I'm not going to work this weekend.", nil},
		{"You promised me an answer, and I haven't had one.", nil},
		{"In the stand-up I asked for help, and nobody answered.", nil},
		{"The numbers in the report are 4 per cent off.", nil},
		{"I want to go back to last week, to the moment with the client.", nil},
		{"I have a question about the contract that you sent.", nil},
		{"You weren't rude on Thursday; you were quick.", nil},
		{"I saw you laugh when Ade spoke.", nil},
		{"We just finished the count, and nine boxes aren't there.", nil},
		{"Just now you asked whether I was all right.", nil},
		{"A bit of time on Friday would help me.", nil},
		{"I got the offer on Monday, and I'm taking it.", nil},
		{"I asked for help once, in the kitchen, and you turned away.", nil},
		{"It was cold in the workshop, and you sent two people home.", nil},
		{"I sorted the slow orders on Monday; forty are left.", nil},
		{"The bad news came by mail, at six.", nil},
		{"Why did you tell everybody that I'm leaving?", nil},
		{"I am leaving at the end of March.", nil},
		{"I have a hard time saying this: you hung up on me.", nil},
		{"Why did you never ask?", []string{label + "never", moment}},
		{"Did you ever listen?", []string{moment}},
		{"Please march in step.", []string{moment}},
		// Praise and thanks are no label.
		{"You always have been fair to me, and on Monday I was lost.", nil},
		{"You have always been so patient with me, and I learned a lot.", nil},
		{"Thank you for always asking, on Friday too.", nil},
		{"You never let me down in the 12 years.", nil},
		{"You made me feel welcome on Monday.", nil},
		{"You have never been fair to me.", []string{label + "never", moment}},
		{"You are always too patient with Tom on Mondays.", []string{label + "always"}},
		// What the talk is for.
		{"I only want to understand what happened on Friday.", nil},
		// Requests and news need no moment.
		{"We have to let you go.", nil},
		{"Please stop touching my shoulder.", nil},
		{"Please stop being so difficult.", []string{moment}},
		{"You always say you're great.", []string{label + "always", moment}},
		{"I want you to stop calling me that.", nil},
		{"Please don't touch my shoulder.", nil},
		{"I'm leaving the company.", nil},
		{"I'd like a pay rise.", nil},
		{"You didn't get the job.", nil},
		{"I'd like a word with you.", []string{moment}},
		{"I want to talk about your contract.", []string{moment}},
		{"Please just stop touching my shoulder.", []string{soft + "just"}},
		// More labels.
		{"You're the rudest person I know.", []string{label + "rudest", moment}},
		{"I'm not your dumping ground.", []string{label + "your dumping ground", moment}},
		{"Everyone is fed up with you.", []string{label + "everyone is fed up with you", moment}},
		{"Nobody here trusts you.", []string{label + "nobody here trusts you", moment}},
		{"You make me feel stupid.", []string{label + "you make me feel", moment}},
		{"Nobody told you on Friday, and I'm sorry.", nil},
		// Other languages are left alone.
		{"Ich möchte mit dir über die Übergabe reden, so geht das nicht weiter.", nil},
		{"Was war das in der Sitzung?", nil},
		{"Du bist immer so negativ, und das nervt.", nil},
		{"Me gustaría hablar contigo de los turnos, no puedo más.", nil},
		{"J'aimerais parler de la façon dont on travaille.", nil},
		{"Tu ne m'écoutes jamais, on ne peut pas parler.", nil},
		{"Ik wil het met je over de planning hebben, zo kan het niet.", nil},
		{"Vorrei parlare con te del lavoro, a me non piace.", nil},
		{"Quero falar contigo sobre os turnos.", nil},
		{"Jag vill prata med dig om hur vi jobbar i teamet.", nil},
		{"Chcę z tobą porozmawiać o grafiku.", nil},
		{"Seninle vardiyalar hakkında konuşmak istiyorum.", nil},
		{"我想和你谈谈排班。", nil},
	}
}

func TestASentenceIsSharpened(t *testing.T) {
	cases := sharpenCases()
	clean, exact := 0, 0
	for _, c := range cases {
		var got []string
		for _, f := range engine.Sharpen(c.sentence) {
			got = append(got, string(f.Kind)+": "+strings.Join(f.Words, ", "))
			if f.Why == "" || f.Ask == "" || f.Try == "" {
				t.Errorf("%q: %s has no words", c.sentence, f.Kind)
			}
		}
		if slices.Equal(got, c.want) {
			exact++
		} else {
			t.Errorf("%q:\n got %q\nwant %q", c.sentence, got, c.want)
		}
		if len(c.want) == 0 {
			clean++
		}
	}
	t.Logf("%d sentences, %d as wanted; %d of them good as they stand", len(cases), exact, clean)
}

func TestWhatIsFoundStandsInTheSentence(t *testing.T) {
	marks := 0
	for _, c := range sharpenCases() {
		for _, f := range engine.Sharpen(c.sentence) {
			last := 0
			for _, m := range f.Marks {
				if m.From < last || m.To <= m.From || m.To > len(c.sentence) {
					t.Fatalf("%q: mark %v after %d", c.sentence, m, last)
				}
				if words := strings.ToLower(c.sentence[m.From:m.To]); !slices.Contains(f.Words, words) {
					t.Errorf("%q: %q is marked, and the words are %q", c.sentence, words, f.Words)
				}
				last = m.To
				marks++
			}
		}
	}
	if marks < 40 {
		t.Errorf("got %d marks, want 40 or more", marks)
	}
}

func TestWhatToWriteNow(t *testing.T) {
	for sentence, want := range map[string]string{
		"I just wanted to ask about Monday.":             "Now without “just”.",
		"I just thought maybe on Monday.":                "Now without “just” and “maybe”.",
		"Maybe I just kind of hoped for Monday.":         "Now without “maybe”, “just” and “kind of”.",
		"I feel like on Monday it was said.":             "Now without “I feel like”.",
		"I'm sorry, but the report came on Monday.":      "Now without “I'm sorry, but”.",
		"You're lazy on Mondays.":                        "Now without “lazy”.",
		"I'd like to talk about us.":                     "Now with one moment in it: a day, a place, a number, or words that were said.",
		"JUST on Monday I JUST wanted to say something.": "Now without “just”.",
	} {
		got := ""
		if found := engine.Sharpen(sentence); len(found) > 0 {
			got = found[0].Ask
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", sentence, got, want)
		}
	}
}

func FuzzSharpen(f *testing.F) {
	for _, c := range sharpenCases() {
		f.Add(c.sentence)
	}
	f.Fuzz(func(t *testing.T, sentence string) {
		for _, found := range engine.Sharpen(sentence) {
			for _, m := range found.Marks {
				if m.From < 0 || m.To > len(sentence) || m.From >= m.To {
					t.Fatalf("%q: mark %v", sentence, m)
				}
			}
		}
	})
}
