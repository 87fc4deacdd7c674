package content

// ProblemCode is one kind of problem, as the table of the format lists it.
type ProblemCode struct {
	ID       string
	Severity Severity
	Title    string
}

// Codes returns every code that lint may report, in the order of the manual.
func Codes() []ProblemCode {
	t := codeTable()
	return t[:]
}

// codeTable is an array so that looking a code up allocates nothing.
func codeTable() [78]ProblemCode {
	return [...]ProblemCode{
		{"P001", Error, "the block between the --- lines is missing or is not valid YAML"},
		{"P002", Error, "a key, a title or a section that the format doesn't know, misses or reads differently"},
		{"P003", Error, "a chip that means nothing in this place"},
		{"P004", Error, "a file over a limit of size or depth"},
		{"P010", Error, "a link to a file that does not exist"},
		{"P011", Error, "a link to a heading that does not exist"},
		{"P012", Error, "two things of one kind with the same id"},
		{"P013", Warning, "a file that pack.md does not lead to"},
		{"P014", Error, "a rename whose old name is still in use, or that goes round in a circle"},
		{"P020", Error, "control characters, raw HTML, remote images, or a kind of link that packs may not hold"},
		{"P021", Warning, "an alert inside a list, or more than two in a file"},
		{"P022", Error, "a quote after a list of choices that is not indented under its choice"},
		{"P023", Warning, "characters whose width terminals disagree on"},
		{"L001", Error, "a lesson section that does not exist"},
		{"L002", Error, "an unknown context"},
		{"L003", Error, "a lesson section that is missing"},
		{"L004", Warning, "an example without a version for a context of the pack"},
		{"L005", Warning, "a lesson that takes longer than the limit"},
		{"L007", Warning, "a try without an arrow, without a cue, or with a vague one"},
		{"L008", Warning, "a long sentence, or a long paragraph"},
		{"Q001", Error, "an option without a box"},
		{"Q002", Error, "an option without feedback"},
		{"Q003", Error, "not exactly one best option"},
		{"Q004", Error, "an unknown behaviour on an option"},
		{"Q005", Error, "a chip on an option that cannot be read"},
		{"Q006", Error, "a box and a grade that disagree"},
		{"Q007", Error, "fewer than two options"},
		{"Q008", Warning, "best options that give themselves away, by their place or their length"},
		{"S001", Error, "a meter not written as `n of max`"},
		{"S002", Error, "two scenes with one name"},
		{"S003", Error, "a choice without a link"},
		{"S004", Error, "a choice that leads to an unknown scene"},
		{"S005", Error, "a choice without a grade"},
		{"S006", Error, "a choice without feedback"},
		{"S007", Error, "an unknown behaviour or meter"},
		{"S008", Warning, "a behaviour whose competency is not listed"},
		{"S009", Error, "an unknown cue"},
		{"S010", Error, "a condition that cannot be read"},
		{"S011", Error, "an unknown chip on a choice"},
		{"S012", Error, "an unknown name in a condition"},
		{"S013", Info, "a mark that no condition asks for"},
		{"S014", Warning, "a speaker who is not in the cast"},
		{"S015", Warning, "a behaviour rewarded and punished in one choice"},
		{"S016", Warning, "text after the choices of a scene"},
		{"S020", Error, "a scene that leads nowhere"},
		{"S021", Warning, "an ending without a debrief"},
		{"S022", Error, "a scene without a good or best choice"},
		{"S023", Warning, "a scene whose choices all have the same grade"},
		{"S024", Warning, "a cue that no choice catches"},
		{"S025", Warning, "a conversation in which the best choice is mostly the longest"},
		{"S026", Warning, "a scene that a poor choice leads to, without a way to a strong ending"},
		{"S027", Warning, "a strong ending that only one path reaches"},
		{"S030", Error, "a scene that no choice leads to"},
		{"S031", Error, "a scene from which no ending can be reached: a loop for ever"},
		{"S032", Error, "a scene that nobody ever comes to under its conditions"},
		{"S033", Error, "a choice that is never on offer under its condition"},
		{"S034", Error, "a scene where a learner can be left with no choice"},
		{"S035", Warning, "a conversation whose longest way takes more minutes than the limit"},
		{"S036", Warning, "a conversation with too many states to go through all of it"},
		{"S037", Warning, "routes that may all not hold"},
		{"C001", Error, "a behaviour defined twice"},
		{"C002", Error, "levels that do not run from 1 upwards"},
		{"C003", Warning, "a behaviour that nobody can show in this pack"},
		{"C004", Info, "a level that cannot be reached with this pack alone"},
		{"B001", Error, "a criterion with an unknown behaviour"},
		{"B002", Warning, "a criterion that cannot be met with what the packs offer"},
		{"B003", Warning, "a badge without an alignment"},
		{"B004", Error, "criteria that completion alone would meet, or a chip in one that nothing has to be shown for"},
		{"R001", Error, "a role that names an unknown competency"},
		{"N001", Error, "an unknown trigger or placeholder in a nudge"},
		{"T001", Warning, "a translation that is missing, into a language of the pack"},
		{"T002", Error, "a translation that is not built as its source is"},
		{"T003", Warning, "a translation made from an older source"},
		{"T004", Error, "a placeholder that a translation lost or made up"},
		{"A001", Warning, "an alignment that is not in the list of frameworks"},
		{"K001", Error, "a calibration.json that is not written as `hearten pack calibrate` writes it"},
		{"K002", Error, "parameters that no question or scene can have"},
		{"K003", Warning, "parameters for a question or scene that the pack does not have"},
	}
}

// severityOf returns the severity of a code; one that the table doesn't hold counts as an error.
func severityOf(code string) Severity {
	for _, c := range codeTable() {
		if c.ID == code {
			return c.Severity
		}
	}
	return Error
}
