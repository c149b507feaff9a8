package vn.lienthong.linkage.register;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.register.IndexLayout.Section;
import vn.lienthong.linkage.words.WordTable;

/**
 * The persons of a register on a day, open for searching. The file is mapped and not read whole, so
 * opening takes the same short time for any register. Thread-safe; persons are numbered from 0.
 */
public final class RegisterIndex implements AutoCloseable {

    private static final ValueLayout.OfLong BIG_ENDIAN =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena;
    private final FileChannel file;
    private final IndexFooter footer;
    private final String identity;
    private final MemorySegment mapped;
    private final RecordSource records;
    private final MemorySegment identifiers;
    private final MemorySegment identifierPlaces;
    private final Block[] blocks;
    private final WordTable communes = new WordTable();
    private final SyllableDictionary syllables = new SyllableDictionary();
    private final NameShares shares;

    private RegisterIndex(Arena arena, FileChannel file, IndexFooter footer, byte[] digest)
            throws IOException {
        this.arena = arena;
        this.file = file;
        this.footer = footer;
        this.identity = HexFormat.of().formatHex(digest);
        long end = footer.places()[footer.form().sections()];
        mapped = file.map(FileChannel.MapMode.READ_ONLY, 0, end, arena);
        records =
                new RecordSource(
                        part(Section.RECORDS),
                        part(Section.LONG_NAMES),
                        syllables,
                        footer.form().tied(),
                        null);
        identifiers = part(Section.IDENTIFIERS);
        identifierPlaces = part(Section.IDENTIFIER_PLACES);
        List<BlockKind> kinds = footer.form().kinds();
        blocks = new Block[kinds.size()];
        for (BlockKind kind : kinds) {
            blocks[kind.ordinal()] =
                    new Block(kind, part(IndexLayout.section(kind)), footer.form());
        }
        readCommunes();
        readSyllables();
        shares = new NameShares(syllables, lengths());
    }

    /**
     * Opens an index.
     *
     * @throws LinkageFault {@code index.foreign} when it is no index, {@code index.version} when
     *     another version made it, {@code index.damaged} when it is cut off or its footer changed
     */
    public static RegisterIndex open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        Arena arena = Arena.ofShared();
        boolean open = false;
        try {
            byte[] footer = readFooter(file, path);
            var index =
                    new RegisterIndex(
                            arena,
                            file,
                            IndexFooter.read(footer),
                            IndexLayout.sha256().digest(footer));
            open = true;
            return index;
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw fault("index.damaged", path);
        } finally {
            if (!open) {
                arena.close();
                file.close();
            }
        }
    }

    private static LinkageFault fault(String code, Path path) {
        return new LinkageFault(code, Map.of("file", path.toString()));
    }

    private static byte[] readFooter(FileChannel file, Path path) throws IOException {
        ByteBuffer head = bytes(file, 0, IndexLayout.MAGIC.length + 4, path, "index.foreign");
        byte[] magic = new byte[IndexLayout.MAGIC.length];
        head.get(magic);
        if (!Arrays.equals(magic, IndexLayout.MAGIC)) {
            throw fault("index.foreign", path);
        }
        int version = head.getInt();
        if (version != IndexLayout.VERSION && version != IndexLayout.TIED_VERSION) {
            throw fault("index.version", path);
        }
        long trailerPlace = file.size() - IndexLayout.TRAILER;
        ByteBuffer trailer = bytes(file, trailerPlace, IndexLayout.TRAILER, path, "index.damaged");
        int length = trailer.getInt();
        byte[] digest = new byte[IndexFooter.DIGEST];
        byte[] end = new byte[IndexLayout.END.length];
        trailer.get(digest).get(end);
        if (!Arrays.equals(end, IndexLayout.END) || length < 0 || length > trailerPlace) {
            throw fault("index.damaged", path);
        }
        byte[] footer = new byte[length];
        bytes(file, trailerPlace - length, length, path, "index.damaged").get(footer);
        boolean isWhole = Arrays.equals(IndexLayout.sha256().digest(footer), digest);
        if (!isWhole || IndexFooter.read(footer).form().version() != version) {
            throw fault("index.damaged", path);
        }
        return footer;
    }

    private static ByteBuffer bytes(FileChannel file, long at, int length, Path path, String fault)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(IndexLayout.ORDER);
        while (at >= 0 && buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                break;
            }
        }
        if (buffer.hasRemaining()) {
            throw fault(fault, path);
        }
        return buffer.flip();
    }

    /**
     * Reads the whole file and compares it with its digests.
     *
     * @throws LinkageFault {@code index.damaged} when a byte has changed
     */
    public void check(Path path, int threads) throws IOException {
        byte[] found = ChunkDigests.of(file, mapped.byteSize(), threads);
        if (!Arrays.equals(found, footer.digests())) {
            throw fault("index.damaged", path);
        }
    }

    private MemorySegment part(Section section) {
        return part(section.ordinal());
    }

    private MemorySegment part(int section) {
        long start = footer.places()[section];
        return mapped.asSlice(start, footer.places()[section + 1] - start);
    }

    private void readCommunes() {
        MemorySegment part = part(Section.COMMUNES);
        long at = 0;
        while (at < part.byteSize()) {
            byte[] text = text(part, at);
            communes.add(text);
            at += 4 + text.length;
        }
    }

    private void readSyllables() {
        MemorySegment part = part(Section.SYLLABLES);
        long at = 0;
        while (at < part.byteSize()) {
            byte[] text = text(part, at);
            int number = syllables.add(new String(text, StandardCharsets.UTF_8));
            at += 4 + text.length;
            for (var position : SyllableDictionary.Position.values()) {
                syllables.setCount(number, position, part.get(RecordSource.INT, at));
                at += 4;
            }
        }
    }

    private static byte[] text(MemorySegment part, long at) {
        int length = part.get(RecordSource.INT, at);
        return part.asSlice(at + 4, length).toArray(ValueLayout.JAVA_BYTE);
    }

    private int[] lengths() {
        MemorySegment part = part(Section.NAME_LENGTHS);
        int[] lengths = new int[(int) (part.byteSize() / 4)];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = part.get(RecordSource.INT, 4L * i);
        }
        return lengths;
    }

    /** How many persons it holds. */
    public long persons() {
        return footer.persons();
    }

    /** The day of the register. */
    public LocalDate asOf() {
        return footer.asOf();
    }

    /** Digest of everything in it, in 64 hexadecimal digits. */
    public String identity() {
        return identity;
    }

    /** SHA-256 of the extract it was made from, in 64 hexadecimal digits. */
    public String source() {
        return HexFormat.of().formatHex(footer.source());
    }

    public SyllableDictionary syllables() {
        return syllables;
    }

    /** How common names are. */
    public NameShares shares() {
        return shares;
    }

    /** The number of a commune's code, or −1. */
    public int commune(byte[] bytes, int from, int to) {
        return communes.find(bytes, from, to);
    }

    /** The code of a commune by its number. */
    public String communeCode(int commune) {
        return commune < 0 ? "" : new String(communes.word(commune), StandardCharsets.UTF_8);
    }

    /** A reader of persons for one thread. */
    public PersonCursor cursor() {
        return new PersonCursor(records, syllables);
    }

    /** Which ties persons have here; few registers give any. */
    public Set<Tie> ties() {
        return TieColumns.of(footer.ties());
    }

    Block block(BlockKind kind) {
        return blocks[kind.ordinal()];
    }

    /** A reader of blocks for one thread. */
    public BlockCursor blocks() {
        return new BlockCursor(blocks);
    }

    /** Whether all identifiers are UUIDs. */
    public boolean hasUuids() {
        return !footer.textIdentifiers();
    }

    /**
     * Writes a person's identifier where all are UUIDs.
     *
     * @param to where its 36 characters go
     */
    public void writeUuid(long person, byte[] to, int at) {
        long high = identifiers.get(BIG_ENDIAN, person * 16);
        long low = identifiers.get(BIG_ENDIAN, person * 16 + 8);
        IdentifierWriter.writeUuid(high, low, to, at);
    }

    /** A person's identifier, as the extract gave it. */
    public String identifier(long person) {
        if (!footer.textIdentifiers()) {
            byte[] text = new byte[IdentifierWriter.UUID_LENGTH];
            writeUuid(person, text, 0);
            return new String(text, StandardCharsets.ISO_8859_1);
        }
        long at = identifierPlaces.get(RecordSource.LONG, person / IndexLayout.TEXTS_A_PLACE * 8);
        for (long i = person % IndexLayout.TEXTS_A_PLACE; i > 0; i--) {
            at += 1 + (identifiers.get(ValueLayout.JAVA_BYTE, at) & 0xFF);
        }
        int length = identifiers.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
        return new String(
                identifiers.asSlice(at + 1, length).toArray(ValueLayout.JAVA_BYTE),
                StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
