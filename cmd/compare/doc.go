/*
Compare reads what several news outlets wrote about one subject and shows where
their reports agree, where they diverge and on which detail, and what only one
of them says. It never says who is right.

	compare [flags] PATH...          the report
	compare claims  PATH...          what each report claims, with places and details
	compare text    PATH...          what was read: main text, sentence by sentence
	compare check   CLAIM PATH...    which of these reports say it, diverge, or are silent
	compare pairs   < pairs.jsonl    compare two statements, a pair a line
	compare cluster < claims.jsonl   group statements that say the same
	compare evaluate LABELLED.jsonl  score how well labelled pairs are judged
	compare render  REPORT.json      print a saved JSON report again, in any format
	compare review  REPORT.json      record what you decide about the findings
	compare diff    OLD NEW          what changed between two saved reports, or versions of one article
	compare serve   [PATH...]        the report in a browser, and to programs
	compare completion SHELL         completions for bash, zsh, fish, powershell
	compare version

# Input

PATH is a file, a folder, - for standard input, a URL, or any of these as
OUTLET=PATH. A folder is read without its sub-folders, unless --recursive is
given, and only files of known formats in it are; a file that is named is
always tried. Formats are known by content: plain text, Markdown, HTML, JSON and
JSON Lines with a "text" or "html" in each record, feeds, compressed files.
Nothing is fetched unless a URL is given; the user's cache folder, or that of
--cache, keeps what was fetched, and --offline reads it again from there alone.

The names, offices and words that claims are found by are tables; --tables
names a folder whose files add rows to those of the same name; a file that no
table is called after is an error, which lists the names. Among them is
families.tsv, by which reports of one publisher count as one origin: a line is a
publisher, a tab, and the names or hosts of its outlets, split by |. An outlet
that no table holds is a family of its own.

An input may hold 128 MiB, before and after unpacking, and the text of one report
32 MiB. What is larger, or refers to itself without end, is refused within 1 GiB of
memory. The commands claims and text print json, jsonl, csv and tsv report by
report and then let it go; until then the texts of all reports are in memory,
since what an outlet repeats is known by all of them.

An input that is missing, unreadable or binary, and a bad line among records,
is named on standard error; the rest is compared, and the exit status is 1. A
report that is handed in twice, an empty file, a single report and a report in
a language that is not supported are noted, and are no failure; of many reports in
such languages the first twenty are named and the others counted.

# The report

The report has, in this order: one line of counts; conflicts, most severe
first, each with the values, who has them, and the words that show it;
differences that are no conflicts, each with the reason; what one outlet says
against itself; what two reports or more say, and whether they differ in a
detail of it; what is possibly the same, which counts for nothing; what only one
report says; who holds which office according to whom; notes. A figure behind a
name, as in Herald:3, is a line of that report's text. [Brackets] hold the words
that show a difference.

What the report leaves out for length it counts; --all prints it, and the ids of
what was found.

	$ compare herald.txt post.txt

Sample stories come with the command, for every command that reads reports:

	$ compare --sample list
	$ compare --sample flood

# What is the same

Claims are taken to be about the same thing from a likeness of --threshold on.
Those that fall little short of it are listed as possibly the same. What a
person has settled stands in a file, which --links names: on each line same or
different and two claims, parted by tabs. A claim is named by its words, or by
the id that --all and the JSON report show. Links win over any likeness, and
same over different; a line that begins with # is a remark.

	same	Nobody was hurt.	There were no injuries.
	different	k6c4f6712ec	k553547ba0b

	$ compare --links links.tsv herald.txt post.txt

# Kinds of divergence

Each divergence is of a kind, which says what sort of detail parts the reports:

	role         who holds an office: two presidents on one visit
	person       who was arrested, killed, quoted
	rank         General or Field Marshal before the same name
	number       12 dead, 21 dead
	money        $10 billion, 2.8 trillion rupees
	percent      85 %, 58 %
	measure      900 km, 959 km
	age          aged 34, aged 43
	duration     for two hours, for four hours
	score        won 2-1, won 3-1
	date         22 April, 24 April
	place        Karachi, Lahore
	negation     will attend, will not attend
	antonym      rose, fell
	status       arrested, charged; agreed, signed
	certainty    closed, may have closed
	attribution  police said, witnesses said
	quote        the same speaker's words, not the same
	agent        A attacked B, B attacked A

and has an outcome, which says what the difference amounts to:

	conflict     both cannot hold of the same thing at the same time
	updated      it changed between the reports' dates
	precision    one is less exact, and bears the other out
	scope        they do not mean the same thing
	attribution  it is said on another's word
	certainty    one is less certain
	variant      another form of the same
	unsettled    too little is known to tell, such as one report's date

Only a conflict is a conflict. A report that says nothing of a matter is silent,
which is never a conflict; where that is known, the report says that it is older
than the fact, is a summary, or breaks off. Where no report has a date, all are
taken to be of one time, and the report says so.

What was updated is shown with its course, day by day, and a report that still
has an old figure on a day after a newer one was out is named.

One outlet against itself is a note on an earlier version, with what was said
before and what is said now, and whether the text still has what the note
corrects; a figure, name, place or day of the headline that stands nowhere in
the text, which gives another, or the opposite of the headline; and a figure that
one report gives twice, and not the same. These are findings of one report and
count as no conflict between reports.

What reports share word for word but for a detail is compared whatever the
sentences around it are. What both of two reports say word for word parts them in
nothing, however much it is like something else that one of them says.

Each value stands with the outlets that have it and the origins that these come
from. Reports of one outlet or publisher, of one agency's copy, that share long
passages, or that pass on one official statement are one origin.

--offices names a table of who held which office when. It settles divergences of
office and rank that the dates of the reports leave open, and each finding says
by which rows. A row is office, country or body, holder, first and last day,
split by tabs, with the offices as the report prints them; a rank is an office:

	president	Finland	Ada Stern	2018-03-01	2022-02-28
	president	Finland	Max Rolle	2022-03-01

	$ compare --offices offices.tsv herald.txt post.txt

# Output

-f names the format. Without it the ending of the file of -o does, else it is
text. -o FILE replaces the file only by a whole one. Lists, such as those of
compare claims, have the first seven:

	text           for a terminal
	markdown       for a document, with footnotes that name each source
	html           for a browser: one file
	json           for programs: everything
	jsonl          for filters: a record a line
	csv            for spreadsheets: a passage a row
	tsv            the same with tabs
	csv-matrix     for spreadsheets: a claim a row, a report a column
	tsv-matrix     the same with tabs
	sarif          for pipelines: SARIF 2.1.0 (.sarif)
	webannotation  for annotation tools: W3C Web Annotation, in JSON-LD
	claims-jsonld  for linked data: schema.org's Claim (.jsonld)
	tei            for editions: a TEI critical apparatus (.xml)

--width and --color override what the terminal says; NO_COLOR is honoured, and no
colour means anything that characters do not say too.

--template FILE prints by a template of Go's text/template. Its data is what the
format json prints, under the same names, as in {{range .divergences}}; fields
that JSON leaves out are there and empty, and a name that is none is an error.
Beside the functions of text/template there are doc ID (a document), line ID
OFFSET, outlets IDS ("Herald, Post"), join LIST SEP, upper, lower, clean (one
line, safe for a terminal), markdown, cell (safe in a spreadsheet) and json. A
template reads no files, and prints 64 MiB at most.

	$ compare --template findings.tmpl herald.txt post.txt
	$ compare render --template findings.tmpl report.json

The JSON report holds everything, the documents' text included, and is
described by report/schema.json. Every start and end in it is a byte offset
into a document's text. compare render prints it again in another format:

	$ compare -o report.json herald.txt post.txt
	$ compare render -f markdown report.json

# Views

Flags choose what of a report is printed, and the report says how much they
leave out. They change no outcome and no exit status, and are the same in every
format and for a saved report.

	--base OUTLET     the wording and values of this outlet come first
	--only SORTS      conflict, differ, agree, single
	--kinds KINDS     divergences of these kinds, and claims with such details
	--outlets NAMES   what at least one of these outlets has a part in
	--min-origins N   what at least N independent origins speak of
	--severity LEVEL  divergences at least so severe: high, medium, low
	--apparatus       divergences alone
	--limit N         at most N divergences, N claims of several reports (those
	                  of the most origins) and N of one (most worth checking)

What follows --only, --kinds and --outlets is parted by commas.

	$ compare --only conflict herald.txt post.txt
	$ compare render --only conflict all.json

# Decisions

compare review goes through the open findings of a saved report and asks what to
make of each: accept or dismiss it, with a reason and a name; say that two
claims are, or are not, about the same thing; drop a claim from the comparison;
say whose a name is, which outlet copies which, which phrase to ignore. It
writes each decision, as one line of plain text, to the end of a file beside the
report (or that of --decisions); a line that is deleted is taken back. With a
flag that decides it asks nothing:

	$ compare review report.json
	$ compare review report.json --different "Herald=killed 12" --different "Post=killed 21" --by Ada

	accept FINGERPRINT ID "SUBJECT | VALUES" by "NAME" because "REASON"
	dismiss, reopen                                     likewise
	same "OUTLET" "WORDS" HASH and "OUTLET" "WORDS" HASH
	different                                           likewise
	drop "OUTLET" "WORDS" HASH
	person "NAME" is "PERSON"
	outlet "OUTLET" copies "OUTLET"
	ignore "PHRASE"

Each may end with by and because; strings are JSON strings; the hash may be left
out, and lines that begin with # are notes. The last word on a matter counts.

--decisions has a later run obey them: findings that were reviewed are shown as
such and do not fail, the other decisions change what is compared. Decisions
outlast reports that are moved or reworded a little; which no longer fit is
noted on standard error. A finding that has other values is open again.

	$ compare --decisions report.decisions herald.txt post.txt

# A gate

--fail-on makes the exit status 3 where there is an open finding of the outcomes
that it names, parted by commas; differ (or divergence) means any. --baseline
names a saved report of an earlier run: a finding that it holds unchanged does
not fail, and the report says of each whether it is new, unchanged or updated,
and which are absent now. A finding is the same if its kind and values are and
its passages are alike, whatever was reworded, moved or joined; it is updated if
its outcome or its values are others.

	$ compare --fail-on conflict --baseline report.json herald.txt post.txt

compare diff prints what is new, gone and changed between two saved reports, in
findings and in claims. Of two versions of one article it prints which claims
were added, removed and reworded, which details were changed, and whether the
title was or a correction was added.

	$ compare diff monday.json tuesday.json
	$ compare diff old.txt new.txt

# Explanations

Every line that is printed has a reason, and --explain shows it. compare text
--explain prints, among the sentences, what was taken for no part of the
article and the rule that left it out, and before them what is known of the
report (title, byline, outlet, dates and so on) and how: stated in the page's
data (json-ld, meta), in a time element (header), in a record, visible in the
text, given as an argument, or guessed from the address (url, host) or the
file's name. In JSON Lines these are records of the kinds "dropped" and "head".
Of a web page the text is what was taken from it. What else stands on the page is
named as well, with its rule, where it stood between the blocks of the text; in
JSON Lines these are records of the kind "removed", whose start and end are the
place in the text that they stood before.

	$ compare text --explain herald.txt

compare --explain ID prints one finding with all that it rests on: the values,
every passage whole, the frames and details that were compared, the rule, the
outcome, what is assumed, and what would make it another outcome. The beginning
of the id is enough; --explain list names the ids of all:

	$ compare --explain list herald.txt post.txt
	$ compare --explain d443 herald.txt post.txt

compare pairs --explain adds to each answer an "explanation": the parts of the
similarity, the words that were aligned and how, those left over, and what would
make it another relation.

	$ compare pairs --explain < pairs.jsonl

compare claims --explain names the rule or table behind each detail and how
much each claim is worth checking, from 0 to 1. --by worth puts those first that
are worth most, --kinds chooses among assertion, heading, question, opinion,
prediction, hypothetical and appeal:

	$ compare claims --explain --by worth --kinds assertion,opinion herald.txt

# Filters

compare pairs, compare cluster and compare check without PATH read JSON
Lines from standard input and answer each record in order:

	$ compare pairs < pairs.jsonl

Two statements that are handed in as a pair are taken to belong together, which
reports are not. So compare pairs also holds a brief statement of one subject
against a longer sentence about it, and finds a conflict where that gives another
date, place, people, name or number, denies it, calls its subject another thing
(kind "class": a film, an album) or has something else in the same place (kind
"slot": recorded by cats, recorded by a choir).

	$ compare cluster < claims.jsonl

Groups are those whose members are alike by --threshold on average. Without it
the threshold is chosen for news, and a group to which no other comes near may
be looser.

compare cluster --within outlet puts only records of one outlet together.
--links names a file of links, as for the report; here records are named by
their ids or texts.
--output suggestions prints instead the pairs of clusters that are possibly the
same: their likeness falls little short of the threshold. --output pairs prints
every two records of which --threshold (0.5) of the words are the same, with
that share ("words") and the likeness that clusters are made by ("score"):

	$ compare cluster --output pairs --threshold 0.6 < claims.jsonl

	$ compare check < checks.jsonl

	$ compare check 'Twelve people died in the fire.' herald.txt post.txt

	$ compare text -f jsonl herald.txt

# A server

compare serve compares the reports of the paths and shows the page of the format
html at an address of this machine, which it prints: http://127.0.0.1:8080/, or
that of --listen. There files can be dropped, text pasted and addresses given,
claims searched and a claim checked in all reports; without script, forms do the
same. With --decisions each finding, and each two claims that are possibly the
same, have buttons that record what a person decides, as compare review does,
and the story is compared anew by it.

	$ compare serve
	$ compare serve --decisions reports.decisions herald.txt post.txt

Programs find the same below /api/: report (with f for the format, and the flags
of views as parameters), compare (reports that are sent, of which nothing is
kept), reports (which are added to the story), claims, text, check, progress (as
server-sent events) and decisions; and the filters pairs, cluster and checks,
which answer JSON Lines. What they answer is what the command prints, byte for
byte; /api/openapi.json describes it.

	curl -F file=@herald.txt -F file=@post.txt 'http://127.0.0.1:8080/api/compare?only=conflict'
	curl 'http://127.0.0.1:8080/api/report?f=csv'

The server holds one story, in memory, and writes nothing but the file of
--decisions; pages that it fetches it keeps only in the folder of --cache. It
answers only to its own addresses and the names of --host, and to no request
that a browser sends from another site's page. An upload may hold 32 MB (see
--max-upload), a story four times as much and 1000 reports; one lot is compared
at a time, seven more wait, and others are told to come again. It fetches from
public hosts only, unless --allow-private is given, and through no proxy. Whoever
can reach it may use it: --listen with an address that others reach opens it to
them, and is noted. An interrupt ends it within seconds, with status 0; a path
that cannot be read is noted, and is no failure here.

# Configuration

--config names a file of flags, a line for each: the name without dashes, and a
value behind an equals sign; a name alone turns on what can be, a name that is
repeated adds to a list, and a line that begins with # is a remark. Paths are
those of the working folder. What the command line says wins. A flag of another
command is passed over, so that one file serves all; a name that no command has
is an error. No such file is read unless --config names it: the same command
prints the same, whoever runs it. The JSON report holds which file it was, and
the settings that steer the comparison.

	$ compare --config compare.conf herald.txt post.txt

# Evaluation

compare evaluate reads pairs as compare pairs does, each with a "label" (agree,
differ, conflict or unrelated) and, where there is a divergence, its "kind". For
each kind, and over all, it prints how many of the labelled conflicts were found
and how many false alarms there were: pairs that are no conflicts and were taken
for one. --explain lists the pairs that were not judged as labelled.

	$ compare evaluate labelled.jsonl

# Exit status

	0  done
	1  failed, or an input did; the rest is done
	2  wrong usage
	3  --fail-on asked for what was found
*/
package main
