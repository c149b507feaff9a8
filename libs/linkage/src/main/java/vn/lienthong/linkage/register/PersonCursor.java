package vn.lienthong.linkage.register;

/** Reads one person after the other out of an index. For one thread. */
public final class PersonCursor {

    private final RecordSource records;
    private final SyllableDictionary syllables;
    private final int[] name = new int[IndexBuild.SYLLABLES_MAX];
    private long person;
    private long word0;
    private long word1;
    private int length;

    /** Kept so that the reading ahead is not left out as useless. */
    private long fetched;

    PersonCursor(RecordSource records, SyllableDictionary syllables) {
        this.records = records;
        this.syllables = syllables;
    }

    /**
     * Has the records of persons brought near who will be read soon: waits for memory, a tenth of a
     * microsecond each, pass at once and not one after the other.
     *
     * @param count how many of the numbers are meant
     */
    public void fetch(long[] numbers, int count) {
        long sum = fetched;
        for (int i = 0; i < count; i++) {
            sum ^= records.word(numbers[i], 0);
        }
        fetched = sum;
    }

    /** Goes to a person. */
    public void read(long number) {
        person = number;
        word0 = records.word(number, 0);
        word1 = records.word(number, 1);
        length = -1;
    }

    /** The personal number, or −1. */
    public long number() {
        return PersonRecord.number(word0);
    }

    /** The nine-digit number, or −1. */
    public long oldNumber() {
        return PersonRecord.old(word1);
    }

    /** Date of birth, packed. */
    public int born() {
        return PersonRecord.born(word1);
    }

    /** Date of death, packed; {@link PackedDate#NONE} for the living. */
    public int died() {
        return PersonRecord.died(word0, word1);
    }

    /** 1 for men, 2 for women, 0 when it is not known. */
    public int sex() {
        return PersonRecord.sex(word0);
    }

    /** Number of the commune's code, or −1. */
    public int commune() {
        return PersonRecord.commune(word0);
    }

    /** Hash of the name in any order. */
    public int nameHash() {
        return records.isTied()
                ? RecordSource.nameHash(syllables, name(), length)
                : PersonRecord.hash(records.word(person, 3));
    }

    /**
     * What an index with ties keeps in the person's record: the number of a parent's name; of a
     * telephone and a household whether there is one. 0 stands for none.
     */
    public int tie(Tie tie) {
        return records.isTied() ? PersonRecord.tie(records.word(person, 3), tie) : 0;
    }

    /** Numbers of the name's syllables; not to be changed, valid until the next person. */
    public int[] name() {
        if (length < 0) {
            length = records.name(person, word0, name);
        }
        return name;
    }

    /** How many syllables the name has. */
    public int nameLength() {
        name();
        return length;
    }

    /** The name as the register writes it. */
    public String nameText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < nameLength(); i++) {
            text.append(i == 0 ? "" : " ").append(syllables.display(name[i]));
        }
        return text.toString();
    }
}
