package sarif

// The parts of a SARIF log that are written, after section 3 of the standard.

type sarifLog struct {
	Schema  string `json:"$schema"`
	Version string `json:"version"`
	Runs    []run  `json:"runs"`
}

type run struct {
	Tool        tool         `json:"tool"`
	Invocations []invocation `json:"invocations"`
	ColumnKind  string       `json:"columnKind"`
	Artifacts   []artifact   `json:"artifacts"`
	Results     []result     `json:"results"`
	Properties  properties   `json:"properties,omitempty"`
}

type properties map[string]any

type tool struct {
	Driver driver `json:"driver"`
}

type driver struct {
	Name            string `json:"name"`
	SemanticVersion string `json:"semanticVersion,omitempty"`
	Rules           []rule `json:"rules"`
}

type rule struct {
	ID               string  `json:"id"`
	ShortDescription message `json:"shortDescription"`
	Help             message `json:"help"`
}

type message struct {
	Text string `json:"text"`
}

type invocation struct {
	ExecutionSuccessful bool           `json:"executionSuccessful"`
	Notifications       []notification `json:"toolExecutionNotifications,omitempty"`
}

type notification struct {
	Level   string  `json:"level"`
	Message message `json:"message"`
}

type artifact struct {
	Location    artifactLocation  `json:"location"`
	ParentIndex *int              `json:"parentIndex,omitempty"`
	Roles       []string          `json:"roles,omitempty"`
	MIMEType    string            `json:"mimeType,omitempty"`
	Encoding    string            `json:"encoding,omitempty"`
	Contents    *artifactContent  `json:"contents,omitempty"`
	Hashes      map[string]string `json:"hashes,omitempty"`
	Description *message          `json:"description,omitempty"`
	Properties  properties        `json:"properties,omitempty"`
}

type artifactLocation struct {
	URI   string `json:"uri,omitempty"`
	Index *int   `json:"index,omitempty"`
}

type artifactContent struct {
	Text string `json:"text"`
}

type result struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Level               string            `json:"level"`
	Message             message           `json:"message"`
	Locations           []location        `json:"locations,omitempty"`
	RelatedLocations    []location        `json:"relatedLocations,omitempty"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
	BaselineState       string            `json:"baselineState,omitempty"`
	Suppressions        []suppression     `json:"suppressions,omitempty"`
	Properties          properties        `json:"properties"`
}

type location struct {
	ID       *int             `json:"id,omitempty"`
	Physical physicalLocation `json:"physicalLocation"`
	Message  *message         `json:"message,omitempty"`
}

type physicalLocation struct {
	Artifact artifactLocation `json:"artifactLocation"`
	Region   *region          `json:"region,omitempty"`
	Context  *region          `json:"contextRegion,omitempty"`
}

// A region is a place in a text, in lines, characters and bytes.
type region struct {
	StartLine   int              `json:"startLine"`
	StartColumn int              `json:"startColumn"`
	EndLine     int              `json:"endLine"`
	EndColumn   int              `json:"endColumn"`
	CharOffset  int              `json:"charOffset"`
	CharLength  int              `json:"charLength"`
	ByteOffset  int              `json:"byteOffset"`
	ByteLength  int              `json:"byteLength"`
	Snippet     *artifactContent `json:"snippet,omitempty"`
}

type suppression struct {
	Kind          string `json:"kind"`
	Status        string `json:"status"`
	Justification string `json:"justification,omitempty"`
}
