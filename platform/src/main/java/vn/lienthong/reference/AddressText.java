package vn.lienthong.reference;

import java.util.Arrays;

/**
 * One written address cut into words, each folded to plain letters.
 *
 * <p>A word ends at a space or sign, between a type letter and a number ({@code P12}), and where a
 * capital follows a small letter ({@code QuậnBaĐình}). Numbers lose their leading zeros. Of more
 * than {@value #MOST_WORDS} words, the last ones are kept, as units stand at the end.
 */
final class AddressText {

    static final int MOST_WORDS = 48;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final String text;
    private char[] letters;
    private int written;
    private int words;
    private int[] from = new int[MOST_WORDS + 1];
    private final int[] textFrom = new int[MOST_WORDS];
    private final int[] textTo = new int[MOST_WORDS];
    private final int[] segment = new int[MOST_WORDS];
    private final long[] toned = new long[MOST_WORDS];
    private final boolean[] accented = new boolean[MOST_WORDS];

    private int open = -1;
    private long tonedHash;
    private int mark;
    private int letter;
    private int tone;
    private boolean anyAccent;

    private AddressText(String text) {
        this.text = text;
        this.letters = new char[text.length()];
    }

    static AddressText of(String text) {
        AddressText cut = new AddressText(text);
        cut.cut();
        return cut;
    }

    private void cut() {
        int part = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int fold = Letters.fold(c);
            int kind = Letters.letter(fold);
            if (kind <= Letters.BREAK) {
                close(i);
                part += kind;
            } else if (kind == Letters.SILENT) {
                addAccent(fold);
                continue;
            } else {
                if (open >= 0 && splits(before, c)) {
                    close(i);
                }
                if (open < 0) {
                    begin(i, part);
                }
                addLetter(fold);
            }
            before = c;
        }
        close(text.length());
        from[words] = written;
    }

    private boolean splits(char before, char c) {
        if (Character.isUpperCase(c)) {
            return Character.isLowerCase(before);
        }
        return c <= '9' && !(before >= '0' && before <= '9') && isTypeLetter();
    }

    private boolean isTypeLetter() {
        int length = written - from[words];
        char first = letters[from[words]];
        return length == 1 && (first == 'p' || first == 'q' || first == 'f')
                || length == 4 && is("quan")
                || length == 6 && is("phuong");
    }

    private boolean is(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (letters[from[words] + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void begin(int at, int part) {
        if (words == MOST_WORDS) {
            dropFirstWord();
        }
        open = at;
        from[words] = written;
        textFrom[words] = at;
        segment[words] = part;
        tonedHash = FNV_OFFSET;
        tone = 0;
        letter = 0;
        mark = 0;
        anyAccent = false;
    }

    private void dropFirstWord() {
        System.arraycopy(from, 1, from, 0, words);
        System.arraycopy(textFrom, 1, textFrom, 0, words - 1);
        System.arraycopy(textTo, 1, textTo, 0, words - 1);
        System.arraycopy(segment, 1, segment, 0, words - 1);
        System.arraycopy(toned, 1, toned, 0, words - 1);
        System.arraycopy(accented, 1, accented, 0, words - 1);
        words--;
    }

    private void addLetter(int fold) {
        flushLetter();
        letter = Letters.letter(fold);
        letters[written++] = (char) letter;
        addAccent(fold);
    }

    private void addAccent(int fold) {
        if (open < 0) {
            return;
        }
        if (Letters.mark(fold) != 0) {
            mark = Letters.mark(fold);
            anyAccent = true;
        }
        if (Letters.tone(fold) != 0) {
            tone = Letters.tone(fold);
            anyAccent = true;
        }
    }

    private void flushLetter() {
        if (letter != 0) {
            tonedHash = (tonedHash ^ (letter | mark << 8)) * FNV_PRIME;
        }
        mark = 0;
    }

    private void close(int at) {
        if (open < 0) {
            return;
        }
        flushLetter();
        toned[words] = (tonedHash ^ tone) * FNV_PRIME;
        accented[words] = anyAccent;
        textTo[words] = at;
        dropLeadingZeros();
        words++;
        from[words] = written;
        open = -1;
    }

    private void dropLeadingZeros() {
        int start = from[words];
        int zeros = 0;
        for (int i = start; i < written; i++) {
            if (letters[i] > '9') {
                return;
            }
            if (letters[i] == '0' && zeros == i - start) {
                zeros++;
            }
        }
        if (zeros > 0 && zeros < written - start) {
            System.arraycopy(letters, start + zeros, letters, start, written - start - zeros);
            written -= zeros;
            toned[words] = hash(start, written);
        } else if (start < written) {
            toned[words] = hash(start, written);
        }
    }

    private long hash(int start, int end) {
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            hash = (hash ^ letters[i]) * FNV_PRIME;
        }
        return hash;
    }

    int words() {
        return words;
    }

    /** Number of letters in words {@code [first, last)}. */
    int length(int first, int last) {
        return from[last] - from[first];
    }

    /** The letters of words {@code [first, last)} without the spaces. */
    char[] letters(int first, int last) {
        return Arrays.copyOfRange(letters, from[first], from[last]);
    }

    /** Fingerprint of the plain letters of words {@code [first, last)}, blind to spaces. */
    long plain(int first, int last) {
        return hash(from[first], from[last]);
    }

    /** Fingerprint of plain letters. */
    static long plain(CharSequence letters) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The fingerprint of no letters, which {@link #plainFrom} goes on from. */
    static long plainStart() {
        return FNV_OFFSET;
    }

    /** The fingerprint that goes on from {@code start} over the letters {@code [from, to)}. */
    static long plainFrom(long start, char[] letters, int from, int to) {
        long hash = start;
        for (int i = from; i < to; i++) {
            hash = (hash ^ letters[i]) * FNV_PRIME;
        }
        return hash;
    }

    /** Fingerprint of words {@code [first, last)} with marks and tones, wherever a tone stands. */
    long toned(int first, int last) {
        long hash = 1;
        for (int i = first; i < last; i++) {
            hash = hash * 31 + toned[i];
        }
        return hash;
    }

    boolean accented(int first, int last) {
        for (int i = first; i < last; i++) {
            if (accented[i]) {
                return true;
            }
        }
        return false;
    }

    boolean isNumber(int word) {
        return letters[from[word]] <= '9';
    }

    /** Whether words {@code [first, last)} are made of the letters of Roman numbers only. */
    boolean isRoman(int first, int last) {
        for (int i = from[first]; i < from[last]; i++) {
            if ("ivx".indexOf(letters[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    boolean sameSegment(int word, int other) {
        return segment[word] == segment[other];
    }

    /** Words {@code [first, last)} as they were written. */
    String written(int first, int last) {
        return text.substring(textFrom[first], textTo[last - 1]);
    }
}
