package vn.lienthong.linkage.match;

import java.util.Arrays;
import vn.lienthong.linkage.register.BlockCursor;
import vn.lienthong.linkage.register.BlockKind;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.register.Tie;

/**
 * Finds the person of a record in a register: by its numbers first, then by the smallest blocks
 * that may hold the person, within a budget. For one thread.
 */
public final class Matcher {

    /** Most entries of blocks looked at for one record. */
    static final int BUDGET = 4_096;

    /** Posterior at which nothing more is looked for. */
    private static final double SURE = 0.9999;

    /** Chance that the person is somebody of the register, below which nobody is found. */
    private static final double SOMEBODY = 0.05;

    /** Most communes that one code is looked for in. */
    private static final int COMMUNES = 8;

    private static final int SEEN_SLOTS = 2 * BUDGET;

    /** Slots for a record that is found at once; few, so that they stay near the processor. */
    private static final int FEW_SLOTS = 64;

    private final BlockCursor blocks;
    private final PersonCursor person;
    private final Comparison comparison;
    private final Weights weights;
    private final TieEvidence ties;
    private final double accept;

    /** Candidates whose records are fetched together, so that the waits for memory overlap. */
    private static final int TOGETHER = 64;

    private final long[] together = new long[TOGETHER];
    private final long[] seen = new long[SEEN_SLOTS];
    private final long[] noted = new long[BUDGET];
    private int notedCount;
    private int slots;
    private long round;
    private long best;
    private int bestWeight;
    private int secondWeight;
    private double sum;
    private int budget;
    private int oneAmongCommunes;

    private final BlockKind[] searchKinds = new BlockKind[BlockKind.values().length + COMMUNES];
    private final long[] searchKeys = new long[searchKinds.length];
    private final int[] searchSizes = new int[searchKinds.length];
    private int searches;

    public Matcher(RegisterIndex index, Model model) {
        blocks = index.blocks();
        person = index.cursor();
        comparison = new Comparison(index.syllables());
        weights = new Weights(model, index);
        ties = new TieEvidence(index, weights);
        accept = model.accept();
    }

    /** Decides about a record by the threshold of the model. */
    public void match(QueryRecord query, Decision decision) {
        match(query, decision, accept);
    }

    /**
     * Decides about a record.
     *
     * @param least posterior at which a person is taken
     */
    public void match(QueryRecord query, Decision decision, double least) {
        decision.clear();
        decision.setPrior(weights.prior());
        decision.setUnlinkable(
                !query.isSearchable() || weights.isUnlinkable(query, least, ties.most(query)));
        if (!query.isSearchable()) {
            return;
        }
        begin();
        ties.comparison().begin(query);
        oneAmongCommunes = Weights.ofOneAmong(query.communes());
        if (query.number() >= 0) {
            look(BlockKind.NUMBER, BlockKind.number(query.number()), query, decision);
        }
        if (query.old() >= 0 && !isSure()) {
            look(BlockKind.OLD_NUMBER, BlockKind.oldNumber(query.old()), query, decision);
        }
        if (!isSure()) {
            search(query, decision);
        }
        decide(query, decision, least);
    }

    private void begin() {
        nextRound();
        notedCount = 0;
        slots = FEW_SLOTS;
        best = -1;
        bestWeight = Integer.MIN_VALUE / 2;
        secondWeight = Integer.MIN_VALUE / 2;
        sum = 0;
        budget = BUDGET;
    }

    /** Frees all slots. */
    private void nextRound() {
        round = round + 1 & 0x7FFFFFFFL;
        if (round == 0) {
            Arrays.fill(seen, 0);
            round = 1;
        }
    }

    private boolean isSure() {
        return best >= 0 && posterior() >= SURE;
    }

    private double posterior() {
        return Weights.power(bestWeight + weights.prior()) / (sum + weights.none());
    }

    private void search(QueryRecord query, Decision decision) {
        searches = 0;
        gather(query);
        for (int i = 0; i < searches; i++) {
            int smallest = i;
            for (int j = i + 1; j < searches; j++) {
                smallest = searchSizes[j] < searchSizes[smallest] ? j : smallest;
            }
            swap(i, smallest);
            if (searchSizes[i] > budget) {
                decision.truncate();
                return;
            }
            look(searchKinds[i], searchKeys[i], query, decision);
            if (isSure() && settles(searchKinds[i])) {
                return;
            }
        }
    }

    /** Whether everybody of the same name and date is in a block of this kind. */
    private static boolean settles(BlockKind kind) {
        return kind == BlockKind.DATE_GIVEN || kind == BlockKind.NAME_YEAR;
    }

    private void gather(QueryRecord query) {
        boolean named = query.nameLength() > 0;
        boolean exact = PackedDate.isExact(query.born());
        if (named && exact) {
            plan(BlockKind.DATE_GIVEN, BlockKind.dateAndGiven(query.born(), query.given()));
            if (query.nameLength() > 1) {
                plan(BlockKind.DATE_GIVEN, BlockKind.dateAndGiven(query.born(), query.surname()));
            }
        }
        for (int i = 0; exact && i < Math.min(COMMUNES, query.communes()); i++) {
            plan(BlockKind.DATE_COMMUNE, BlockKind.dateAndCommune(query.born(), query.commune(i)));
        }
        if (named && query.number() >= 0) {
            plan(
                    BlockKind.LAST_DIGITS_SURNAME,
                    BlockKind.lastDigitsAndSurname(query.number(), query.surname()));
            plan(
                    BlockKind.FIRST_DIGITS_GIVEN,
                    BlockKind.firstDigitsAndGiven(query.number(), query.given()));
        }
        if (named && query.born() != PackedDate.NONE) {
            plan(
                    BlockKind.NAME_YEAR,
                    BlockKind.nameAndYear(query.nameHash(), PackedDate.year(query.born())));
        }
        if (query.number() >= 0) {
            repair(query);
        }
        planTies(query);
    }

    private void planTies(QueryRecord query) {
        int mother = query.tie(Tie.MOTHER);
        if (mother != 0 && PackedDate.isExact(query.born())) {
            plan(BlockKind.MOTHER_DATE, BlockKind.motherAndDate(mother, query.born()));
        }
        if (ties.comparison().isSearched(Field.PHONE)) {
            plan(BlockKind.PHONE, BlockKind.tie(query.tie(Tie.PHONE)));
        }
        if (ties.comparison().isSearched(Field.HOUSEHOLD)) {
            plan(BlockKind.HOUSEHOLD, BlockKind.tie(query.tie(Tie.HOUSEHOLD)));
        }
    }

    /**
     * Plans what the number itself tells: a year of birth that the record does not have, and the
     * number that goes with the year and sex that it has.
     */
    private void repair(QueryRecord query) {
        int told = NumberFacts.year(query.number());
        int given = query.born() == PackedDate.NONE ? 0 : PackedDate.year(query.born());
        int sex = query.sex();
        boolean isConsistent = sex == 0 || sex == NumberFacts.sex(query.number());
        if (query.nameLength() > 0 && told != given && isConsistent) {
            plan(BlockKind.NAME_YEAR, BlockKind.nameAndYear(query.nameHash(), told));
        }
        if (given != 0 && sex != 0) {
            long mended = NumberFacts.mended(query.number(), given, sex);
            if (mended >= 0) {
                plan(BlockKind.NUMBER, BlockKind.number(mended));
            }
        }
    }

    private void plan(BlockKind kind, long key) {
        searchKinds[searches] = kind;
        searchKeys[searches] = key;
        searchSizes[searches++] = blocks.size(kind, key);
    }

    private void swap(int a, int b) {
        BlockKind kind = searchKinds[a];
        searchKinds[a] = searchKinds[b];
        searchKinds[b] = kind;
        long key = searchKeys[a];
        searchKeys[a] = searchKeys[b];
        searchKeys[b] = key;
        int size = searchSizes[a];
        searchSizes[a] = searchSizes[b];
        searchSizes[b] = size;
    }

    private void look(BlockKind kind, long key, QueryRecord query, Decision decision) {
        blocks.open(kind, key);
        makeRoom(Math.min(budget, blocks.left()));
        for (int found = fetch(); found > 0; found = fetch()) {
            for (int i = 0; i < found; i++) {
                decision.countCandidate(kind);
                weigh(together[i], query, decision);
            }
        }
    }

    /** Fetches the next candidates of the open block; answers how many there are. */
    private int fetch() {
        int found = 0;
        while (found < TOGETHER && budget > 0) {
            long next = blocks.next();
            if (next < 0) {
                break;
            }
            budget--;
            if (isNew(next)) {
                together[found++] = next;
            }
        }
        person.fetch(together, found);
        return found;
    }

    /** Has twice as many slots as there will be persons, once so many more are looked at. */
    private void makeRoom(int more) {
        int least = 2 * (notedCount + more);
        if (least <= slots) {
            return;
        }
        while (slots < least) {
            slots *= 2;
        }
        nextRound();
        for (int i = 0; i < notedCount; i++) {
            mark(noted[i]);
        }
    }

    /** Whether a person was not looked at for this record. */
    private boolean isNew(long candidate) {
        if (!mark(candidate)) {
            return false;
        }
        noted[notedCount++] = candidate;
        return true;
    }

    /** Marks a person; answers whether they were not marked before. There is always a free slot. */
    private boolean mark(long candidate) {
        long mark = round << 32 | candidate;
        int slot = (int) (candidate * 0x9E3779B1L >>> 7) & (slots - 1);
        while (seen[slot] >>> 32 == (round & 0xFFFFFFFFL)) {
            if (seen[slot] == mark) {
                return false;
            }
            slot = (slot + 1) & (slots - 1);
        }
        seen[slot] = mark;
        return true;
    }

    private void weigh(long candidate, QueryRecord query, Decision decision) {
        person.read(candidate);
        Level[] levels = comparison.compare(query, person);
        Level name = levels[Field.NAME.ordinal()];
        int nameWeight = weights.nameWeight(name, person.name(), person.nameLength());
        int total = nameWeight;
        for (Level level : levels) {
            total += level.field() == Field.NAME ? 0 : weight(level);
        }
        Level facts = comparison.numberFacts(query, person);
        int factsWeight = weights.factsWeight(facts);
        total += factsWeight + ties.weigh(query, candidate, person);
        sum += Weights.power(total + weights.prior());
        if (levels[Field.NUMBER.ordinal()] == Level.NUMBER_EXACT
                && disagrees(name)
                && disagrees(levels[Field.DATE.ordinal()])) {
            decision.setHolder(candidate);
        }
        if (total > bestWeight || (total == bestWeight && candidate < best)) {
            secondWeight = bestWeight;
            bestWeight = total;
            best = candidate;
            for (Level level : levels) {
                decision.setEvidence(
                        level, level.field() == Field.NAME ? nameWeight : weight(level));
            }
            decision.setEvidence(facts, factsWeight);
            ties.tell(decision);
        } else {
            secondWeight = Math.max(secondWeight, total);
        }
    }

    /** What a level weighs; one of several communes is met by chance as many times as often. */
    private int weight(Level level) {
        int weight = weights.weight(level);
        return level == Level.COMMUNE_SAME ? weight - oneAmongCommunes : weight;
    }

    private boolean disagrees(Level level) {
        return !level.isMissing() && weights.weight(level) < 0;
    }

    private void decide(QueryRecord query, Decision decision, double least) {
        if (best < 0) {
            decision.setOutcome(
                    decision.isTruncated() ? RecordOutcome.AMBIGUOUS : RecordOutcome.NOT_FOUND);
            return;
        }
        int nobody = (int) Math.round(Math.log(weights.none()) / Math.log(2) * Weights.UNIT);
        int rival = Math.max(secondWeight, nobody - weights.prior());
        double posterior = posterior();
        decision.setBest(best, posterior, bestWeight - rival);
        boolean taken = posterior >= least && !TieEvidence.isAllThereIs(decision);
        if (decision.holder() >= 0 && !(taken && isTypingError(decision))) {
            decision.setOutcome(RecordOutcome.CONFLICT);
        } else if (taken) {
            person.read(best);
            decision.setOutcome(
                    person.died() != PackedDate.NONE
                            ? RecordOutcome.DECEASED
                            : isAsRegistered(query, decision)
                                    ? RecordOutcome.MATCHED
                                    : RecordOutcome.MATCHED_CORRECTED);
        } else {
            boolean somebody = decision.isTruncated() || sum / (sum + weights.none()) >= SOMEBODY;
            decision.setOutcome(somebody ? RecordOutcome.AMBIGUOUS : RecordOutcome.NOT_FOUND);
        }
    }

    /** Whether the number is that of the best person but for a slip. */
    private static boolean isTypingError(Decision decision) {
        Level level = decision.level(Field.NUMBER);
        return level == Level.NUMBER_EXACT || level == Level.NUMBER_ONE_DIGIT;
    }

    /** Whether number, name, date and sex are given as the register has them. */
    private boolean isAsRegistered(QueryRecord query, Decision decision) {
        return query.encoding().isEmpty()
                && decision.level(Field.NUMBER) == Level.NUMBER_EXACT
                && decision.level(Field.NAME) == Level.NAME_EXACT
                && query.born() == person.born()
                && decision.level(Field.SEX) != Level.SEX_DIFFERENT;
    }
}
