package vn.lienthong.population;

/** A value that somebody may give of a person, to be compared with the register. */
public enum MatchField {
    NUMBER("number"),
    NAME("name"),
    BIRTH_DATE("birthDate"),
    SEX("sex"),
    MOTHER_NUMBER("mother.number"),
    MOTHER_NAME("mother.name"),
    RESIDENCE("residenceCommune"),
    ALIVE("alive");

    private final String path;

    MatchField(String path) {
        this.path = path;
    }

    /** Where it stands in a question and in its answer. */
    public String path() {
        return path;
    }
}
