package vn.lienthong.linkage.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.lienthong.linkage.words.Spelling;
import vn.lienthong.linkage.words.WordTable;

/**
 * Every syllable of the names in a register, numbered, with how often it is a surname, a middle
 * name and a given name. Written by one thread; then immutable and thread-safe.
 */
public final class SyllableDictionary {

    private final WordTable tones = new WordTable();
    private final WordTable shapes = new WordTable();
    private final WordTable plains = new WordTable();
    private final WordTable displays = new WordTable();
    private byte[][] displayTexts = new byte[256][];
    private int[] display = new int[256];
    private int[] shape = new int[256];
    private int[] plain = new int[256];
    private long[] hash = new long[256];
    private byte[][] plainText = new byte[256][];
    private int[][] counts = {new int[256], new int[256], new int[256]};

    /** Where a syllable stands in a name; the ordinal is used as an index. */
    enum Position {
        SURNAME,
        MIDDLE,
        GIVEN
    }

    /** The number of a syllable as written, which it gets now when it is new. */
    int add(String written) {
        Spelling spelling = Spelling.of(written);
        int known = tones.size();
        int number = tones.add(Spelling.bytes(spelling.tone()));
        if (number < known) {
            return number;
        }
        if (number == display.length) {
            grow();
        }
        byte[] letters = Spelling.bytes(spelling.plain());
        byte[] asWritten = written.getBytes(StandardCharsets.UTF_8);
        display[number] = displays.add(asWritten);
        if (display[number] == displayTexts.length) {
            displayTexts = Arrays.copyOf(displayTexts, 2 * displayTexts.length);
        }
        displayTexts[display[number]] = asWritten;
        shape[number] = shapes.add(Spelling.bytes(spelling.shape()));
        plain[number] = plains.add(letters);
        hash[number] = WordTable.hash(letters, 0, letters.length);
        plainText[number] = letters;
        return number;
    }

    private void grow() {
        int length = 2 * display.length;
        display = Arrays.copyOf(display, length);
        shape = Arrays.copyOf(shape, length);
        plain = Arrays.copyOf(plain, length);
        hash = Arrays.copyOf(hash, length);
        plainText = Arrays.copyOf(plainText, length);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Arrays.copyOf(counts[i], length);
        }
    }

    /** Counts the syllables of one more name. */
    void count(int[] syllables, int length) {
        for (int i = 0; i < length; i++) {
            counts[position(i, length).ordinal()][syllables[i]]++;
        }
    }

    static Position position(int place, int length) {
        if (place == length - 1) {
            return Position.GIVEN;
        }
        return place == 0 ? Position.SURNAME : Position.MIDDLE;
    }

    void setCount(int number, Position position, int count) {
        counts[position.ordinal()][number] = count;
    }

    int count(int number, Position position) {
        return counts[position.ordinal()][number];
    }

    /** How many syllables there are; their numbers are smaller. */
    public int size() {
        return tones.size();
    }

    /** Number of different syllables without marks. */
    int plains() {
        return plains.size();
    }

    /** The number of a syllable by its tone key, or −1. */
    public int find(byte[] toneKey) {
        return tones.find(toneKey, 0, toneKey.length);
    }

    /** The number of the spelling without tone, or −1. */
    public int findShape(byte[] shapeKey) {
        return shapes.find(shapeKey, 0, shapeKey.length);
    }

    /** The number of the spelling without marks, or −1. */
    public int findPlain(byte[] plainKey) {
        return plains.find(plainKey, 0, plainKey.length);
    }

    /** The syllable as first written in the register. */
    public String display(int number) {
        return new String(displays.word(display[number]), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8; not to be changed. */
    public byte[] displayText(int number) {
        return displayTexts[display[number]];
    }

    /** Number of a syllable's spelling without tone. */
    public int shape(int number) {
        return shape[number];
    }

    /** Number of a syllable's spelling without marks. */
    public int plain(int number) {
        return plain[number];
    }

    /** Hash of a syllable's spelling without marks. */
    public long hash(int number) {
        return hash[number];
    }

    /** A syllable's spelling without marks; not to be changed. */
    public byte[] plainText(int number) {
        return plainText[number];
    }
}
