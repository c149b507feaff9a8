package vn.lienthong.linkage.match;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.register.BlockKind;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.register.Tie;
import vn.lienthong.linkage.words.WordScan;
import vn.lienthong.linkage.words.WordTable;
import vn.lienthong.primitives.LegacyEncoding;

/**
 * One record whose person is looked for. It is filled anew for each record; for one thread.
 *
 * <p>Numbers and dates come as numbers; the name comes as bytes of UTF-8, of which it keeps what
 * the register's dictionary says.
 */
public final class QueryRecord {

    /** Most syllables of a name; more are not looked at. */
    static final int SYLLABLES_MAX = 32;

    private static final int[] NO_COMMUNES = {};

    private final QueryWords words;
    private final CommuneCodes codes;
    private final int[] name = new int[SYLLABLES_MAX];
    private int nameLength;
    private int nameHash;
    private @Nullable LegacyEncoding encoding;
    private @Nullable LegacyEncoding expected;
    private boolean isDeclared;
    private boolean marks;

    private long number;
    private long old;
    private int born;
    private int sex;
    private int[] communes = NO_COMMUNES;
    private final int[] oneCommune = new int[1];
    private final QueryTies ties;

    /** An empty record to be looked up in an index whose communes never changed. */
    public QueryRecord(RegisterIndex index) {
        this(index, new CommuneCodes(index, CommuneSuccession.NONE));
    }

    /**
     * An empty record to be looked up in an index.
     *
     * @param codes what codes of communes stand for
     */
    public QueryRecord(RegisterIndex index, CommuneCodes codes) {
        this.codes = codes;
        this.words = new QueryWords(index.syllables());
        this.ties = new QueryTies(index, words);
        clear();
    }

    /** Forgets everything. */
    public void clear() {
        words.makeRoom();
        number = -1;
        old = -1;
        born = PackedDate.NONE;
        sex = 0;
        communes = NO_COMMUNES;
        nameLength = 0;
        nameHash = 0;
        encoding = null;
        marks = false;
        ties.clear();
    }

    /**
     * Says in which older encoding the names of these records stand as a rule; holds for all that
     * follow.
     */
    public void expect(Optional<LegacyEncoding> usual) {
        expected = usual.orElse(null);
        isDeclared = false;
    }

    /**
     * Says for all records that follow in which older encoding their names stand, or that they
     * stand in none; nothing is found out then.
     */
    public void expectOnly(Optional<LegacyEncoding> declared) {
        expected = declared.orElse(null);
        isDeclared = true;
    }

    /** A personal number of twelve digits. */
    public void setNumber(long digits) {
        number = digits;
    }

    /** A number of nine digits. */
    public void setOldNumber(long digits) {
        old = digits;
    }

    /** A packed date of birth. */
    public void setBorn(int date) {
        born = date;
    }

    /** 1 for men, 2 for women. */
    public void setSex(int code) {
        sex = code;
    }

    /**
     * The code of a commune of any day; answers whether anybody of the register lives there, or in
     * what became of it.
     */
    public boolean setCommune(byte[] bytes, int from, int to) {
        communes = codes.find(bytes, from, to, oneCommune);
        return communes.length > 0;
    }

    /**
     * Something that relatives share, when the register has it; else it is passed over. A parent's
     * name is given behind the person's own, whose encoding it has.
     *
     * @return whether it could be read, or is passed over
     */
    public boolean setTie(Tie tie, byte[] bytes, int from, int to) {
        LegacyEncoding own = encoding != null ? encoding : expected;
        boolean isName = tie == Tie.FATHER || tie == Tie.MOTHER;
        if (isName
                && own != null
                && hasMarks(bytes, from, to)
                && !hasUnicodeAlone(bytes, from, to)) {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            byte[] decoded = own.decode(text).getBytes(StandardCharsets.UTF_8);
            return ties.set(tie, decoded, 0, decoded.length);
        }
        return ties.set(tie, bytes, from, to);
    }

    /** The number of something that relatives share; 0 for none. */
    int tie(Tie tie) {
        return ties.get(tie);
    }

    /** A full name in UTF-8; one in a legacy encoding is decoded when that makes sense. */
    public void setName(byte[] bytes, int from, int to) {
        marks = hasMarks(bytes, from, to);
        if (isDeclared) {
            decodeDeclared(bytes, from, to);
        } else {
            boolean isDecoded =
                    marks && expected != null && decodeExpected(bytes, from, to, expected);
            if (!isDecoded && scan(bytes, from, to)) {
                decode(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
        }
        long sum = 0;
        for (int i = 0; i < nameLength; i++) {
            sum += WordTable.mix(words.hash(name[i]));
        }
        nameHash = BlockKind.nameHash(sum);
    }

    private static boolean hasMarks(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes the name out of the declared encoding, but for one that is of Unicode alone. */
    private void decodeDeclared(byte[] bytes, int from, int to) {
        LegacyEncoding declared = expected;
        if (declared == null || hasUnicodeAlone(bytes, from, to)) {
            scan(bytes, from, to);
            return;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String decoded = declared.decode(text);
        byte[] unicode = decoded.getBytes(StandardCharsets.UTF_8);
        scan(unicode, 0, unicode.length);
        encoding = decoded.equals(text) ? null : declared;
    }

    private static boolean hasUnicodeAlone(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isOfUnicodeAlone(bytes[i] & 0xFF)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the name out of the usual encoding when that makes all its syllables known ones. */
    private boolean decodeExpected(byte[] bytes, int from, int to, LegacyEncoding usual) {
        if (hasUnicodeAlone(bytes, from, to)) {
            return false;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (!allKnown(usual.decode(text))) {
            return false;
        }
        encoding = usual;
        return true;
    }

    /** Reads the words; answers whether one that nobody in the register bears has odd signs. */
    private boolean scan(byte[] bytes, int from, int to) {
        nameLength = 0;
        boolean strange = false;
        int at = WordScan.start(bytes, from, to);
        while (at < to && nameLength < SYLLABLES_MAX) {
            int end = WordScan.end(bytes, at, to);
            int word = words.word(bytes, at, end);
            strange |= words.syllable(word) < 0 && hasOddSigns(bytes, at, end);
            name[nameLength++] = word;
            at = WordScan.start(bytes, end, to);
        }
        return strange;
    }

    /** Whether a word has signs that an older encoding may have left, and none that it cannot. */
    private static boolean hasOddSigns(byte[] bytes, int from, int to) {
        boolean odd = false;
        for (int i = from; i < to; i++) {
            int b = bytes[i];
            boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            odd |= !letter;
            if (isOfUnicodeAlone(b & 0xFF)) {
                return false;
            }
        }
        return odd;
    }

    /**
     * Whether a character that begins so is Vietnamese and of no older encoding: ă, đ, ơ, ư, those
     * of the block from U+1E00 on, and marks of their own.
     */
    private static boolean isOfUnicodeAlone(int lead) {
        return lead == 0xE1 || lead == 0xC4 || lead == 0xC6 || lead == 0xCC || lead == 0xCD;
    }

    /** Takes the decoded name when exactly one encoding makes all its syllables known ones. */
    private void decode(String text) {
        Optional<LegacyEncoding> detected = LegacyEncoding.detect(text);
        LegacyEncoding only = null;
        for (LegacyEncoding candidate : LegacyEncoding.values()) {
            if ((detected.isEmpty() || detected.get() == candidate)
                    && allKnown(candidate.decode(text))) {
                if (only != null) {
                    only = null;
                    break;
                }
                only = candidate;
            }
        }
        byte[] bytes = (only == null ? text : only.decode(text)).getBytes(StandardCharsets.UTF_8);
        scan(bytes, 0, bytes.length);
        encoding = only;
    }

    private boolean allKnown(String decoded) {
        byte[] bytes = decoded.getBytes(StandardCharsets.UTF_8);
        scan(bytes, 0, bytes.length);
        for (int i = 0; i < nameLength; i++) {
            if (words.syllable(name[i]) < 0) {
                return false;
            }
        }
        return nameLength > 0;
    }

    /** The number of twelve digits, or −1. */
    public long number() {
        return number;
    }

    /** The number of nine digits, or −1. */
    public long old() {
        return old;
    }

    int born() {
        return born;
    }

    /** The packed date of birth that was set. */
    public int bornDate() {
        return born;
    }

    /** 1 for men, 2 for women, 0 when nothing was said. */
    public int sex() {
        return sex;
    }

    /** How many communes the code given may stand for. */
    public int communes() {
        return communes.length;
    }

    /** One of the communes that the code given may stand for. */
    int commune(int place) {
        return communes[place];
    }

    private boolean livesIn(int commune) {
        for (int own : communes) {
            if (own == commune) {
                return true;
            }
        }
        return false;
    }

    /** How the commune given agrees with one. */
    Level communeLevel(int commune) {
        return communes.length == 0 || commune < 0
                ? Level.COMMUNE_MISSING
                : livesIn(commune) ? Level.COMMUNE_SAME : Level.COMMUNE_DIFFERENT;
    }

    int nameLength() {
        return nameLength;
    }

    int nameHash() {
        return nameHash;
    }

    /** The number of a word of the name in {@link #words()}. */
    int name(int place) {
        return name[place];
    }

    QueryWords words() {
        return words;
    }

    long given() {
        return words.hash(name[nameLength - 1]);
    }

    long surname() {
        return words.hash(name[0]);
    }

    /** Whether the name as given has letters beyond ASCII. */
    public boolean hasMarks() {
        return marks;
    }

    /** The encoding out of which the name was decoded, if it was. */
    public Optional<LegacyEncoding> encoding() {
        return Optional.ofNullable(encoding);
    }

    /** Whether the number tells another year of birth or another sex than the record itself. */
    public boolean isNumberInconsistent() {
        return number >= 0
                && ((born != PackedDate.NONE && NumberFacts.year(number) != PackedDate.year(born))
                        || (sex != 0 && NumberFacts.sex(number) != sex));
    }

    /**
     * Whether there is enough to look for anybody: a number, or a name with a date of birth, or
     * with a telephone or household that the register has.
     */
    public boolean isSearchable() {
        return number >= 0
                || old >= 0
                || (nameLength > 0 && (born != PackedDate.NONE || ties.hasHome()));
    }
}
