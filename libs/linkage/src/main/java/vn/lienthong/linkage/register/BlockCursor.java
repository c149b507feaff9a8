package vn.lienthong.linkage.register;

/** Goes through the persons of one block. For one thread. */
public final class BlockCursor {

    private final Block[] blocks;
    private Block block;
    private long key;
    private int at;
    private int end;

    BlockCursor(Block[] blocks) {
        this.blocks = blocks;
        this.block = blocks[0];
    }

    /** How many entries have to be looked at in the block of a key. */
    public int size(BlockKind kind, long wanted) {
        Block searched = blocks[kind.ordinal()];
        long bucket = searched.bucket(wanted);
        return searched.first(bucket + 1) - searched.first(bucket);
    }

    /** Begins with the block of a key. */
    public void open(BlockKind kind, long wanted) {
        block = blocks[kind.ordinal()];
        key = wanted;
        long bucket = block.bucket(wanted);
        at = block.first(bucket);
        end = block.first(bucket + 1);
    }

    /** How many entries of the open block are left to look at. */
    public int left() {
        return end - at;
    }

    /**
     * The next person who is in the block, or −1 at its end. By chance a person of another block
     * comes along.
     */
    public long next() {
        while (at < end) {
            int entry = block.entry(at++);
            if (block.mayHave(entry, key)) {
                return block.person(entry);
            }
        }
        return -1;
    }
}
