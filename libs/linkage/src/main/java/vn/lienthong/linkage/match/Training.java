package vn.lienthong.linkage.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.lienthong.linkage.register.BlockCursor;
import vn.lienthong.linkage.register.BlockKind;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.words.WordTable;

/**
 * Learns a model from records whose persons nobody has told: the shares among other persons from
 * pairs drawn blindly, the shares among own persons by expectation and maximisation. Labels, where
 * there are some, count beside what was learnt without them, which weighs as much as a hundred.
 *
 * <p>Each session takes the pairs of one blocking rule and learns only what that rule does not
 * imply; learning all at once takes what the rules imply for what the records say. The same records
 * in the same order and the same seed give the same model. For one thread.
 */
public final class Training {

    private static final int PAIRS_OF_A_BLOCK = 64;
    private static final int BLIND_PAIRS = 16;

    /** So many labels weigh as much as what was learnt without labels. */
    private static final double LEARNT = 100;

    /** Which pairs a session takes, and what it learns from them. */
    private enum Session {
        NUMBER(BlockKind.NUMBER, List.of(Field.NAME, Field.DATE, Field.SEX, Field.COMMUNE)),
        OLD_NUMBER(BlockKind.OLD_NUMBER, List.of(Field.NAME, Field.DATE, Field.SEX, Field.COMMUNE)),
        DATE_GIVEN(
                BlockKind.DATE_GIVEN,
                List.of(Field.NUMBER, Field.OLD_NUMBER, Field.SEX, Field.COMMUNE)),
        NAME_YEAR(
                BlockKind.NAME_YEAR,
                List.of(Field.NUMBER, Field.OLD_NUMBER, Field.SEX, Field.COMMUNE));

        private final BlockKind kind;
        private final List<Field> learnt;

        Session(BlockKind kind, List<Field> learnt) {
            this.kind = kind;
            this.learnt = learnt;
        }
    }

    private final long persons;
    private final long seed;
    private final BlockCursor blocks;
    private final PersonCursor person;
    private final Comparison comparison;
    private final Patterns blind = new Patterns();
    private final Map<Session, Patterns> pairs = new EnumMap<>(Session.class);
    private final FactShares facts = new FactShares();
    private final TieShares ties;
    private final double[] told = new double[Level.values().length];
    private long records;
    private long labelled;
    private long known;

    public Training(RegisterIndex index, long seed) {
        persons = index.persons();
        this.seed = seed;
        blocks = index.blocks();
        person = index.cursor();
        comparison = new Comparison(index.syllables());
        ties = new TieShares(index);
        for (Session session : Session.values()) {
            pairs.put(session, new Patterns());
        }
    }

    /** Looks at one more record. */
    public void add(QueryRecord query) {
        ties.begin(query);
        for (int i = 0; i < BLIND_PAIRS; i++) {
            long draw = WordTable.mix(seed + WordTable.mix(records * BLIND_PAIRS + i));
            long other = Math.floorMod(draw, persons);
            person.read(other);
            blind.add(comparison.compare(query, person));
            facts.addBlind(query, person);
            ties.addBlind(query, other, person);
        }
        records++;
        boolean named = query.nameLength() > 0;
        if (query.number() >= 0) {
            add(Session.NUMBER, BlockKind.number(query.number()), query);
        }
        if (query.old() >= 0) {
            add(Session.OLD_NUMBER, BlockKind.oldNumber(query.old()), query);
        }
        if (named && PackedDate.isExact(query.born())) {
            add(Session.DATE_GIVEN, BlockKind.dateAndGiven(query.born(), query.given()), query);
        }
        if (named && query.born() != PackedDate.NONE) {
            add(
                    Session.NAME_YEAR,
                    BlockKind.nameAndYear(query.nameHash(), PackedDate.year(query.born())),
                    query);
        }
    }

    private void add(Session session, long key, QueryRecord query) {
        Patterns seen = pairs.get(session);
        blocks.open(session.kind, key);
        for (int i = 0; i < PAIRS_OF_A_BLOCK; i++) {
            long next = blocks.next();
            if (next < 0) {
                return;
            }
            person.read(next);
            if (seen != null) {
                Level[] levels = comparison.compare(query, person);
                seen.add(levels);
                if (isSure(levels)) {
                    ties.addOwn(query, next, person);
                }
            }
        }
    }

    /** Whether number, name and date of birth leave no doubt that both are one. */
    private static boolean isSure(Level[] levels) {
        return levels[Field.NUMBER.ordinal()] == Level.NUMBER_EXACT
                && levels[Field.NAME.ordinal()] == Level.NAME_EXACT
                && levels[Field.DATE.ordinal()] == Level.DATE_EXACT;
    }

    /** Is told whose a record is. */
    public void addLabelled(QueryRecord query, OptionalLong owner) {
        labelled++;
        if (owner.isEmpty()) {
            return;
        }
        known++;
        person.read(owner.getAsLong());
        Level[] levels = comparison.compare(query, person);
        for (Level level : levels) {
            told[level.ordinal()]++;
        }
        Level number = levels[Field.NUMBER.ordinal()];
        if (number == Level.NUMBER_DIFFERENT || number == Level.NUMBER_LAST_SIX) {
            facts.addOwn(query, person);
        }
    }

    /**
     * What was learnt.
     *
     * @param trainedOn words that say from what
     * @param prevalence share of records whose person is in the register, unless labels tell
     */
    public Model model(String trainedOn, double prevalence, double accept) {
        double[] u = blindShares();
        double[] sums = new double[Level.values().length];
        double[] evidence = new double[Field.values().length];
        for (Session session : Session.values()) {
            Patterns seen = pairs.get(session);
            if (seen != null && seen.total() > 0) {
                var learning = new Expectation(seen, session.learnt, u);
                learning.run();
                for (Field field : session.learnt) {
                    double said = learning.said(field);
                    evidence[field.ordinal()] += said;
                    for (Level level : Level.of(field)) {
                        sums[level.ordinal()] += said * learning.share(level);
                    }
                }
            }
        }
        Map<Level, Model.Shares> shares = new EnumMap<>(Level.class);
        for (Field field : Field.GIVEN) {
            List<Level> levels = Level.of(field).subList(1, Level.of(field).size());
            double said = evidence[field.ordinal()];
            for (Level level : levels) {
                double m = (sums[level.ordinal()] + 0.5) / (said + 0.5 * levels.size());
                double mixed = withLabels(level, levels, m);
                shares.put(level, new Model.Shares(Math.min(1, mixed), u[level.ordinal()]));
            }
        }
        facts.put(shares);
        ties.put(shares);
        double met = labelled == 0 ? prevalence : (known + 0.5) / (labelled + 1);
        return new Model(trainedOn, met, accept, shares);
    }

    /** A share among own persons, once labels have been heard. */
    private double withLabels(Level level, List<Level> levels, double learnt) {
        double all = 0;
        for (Level each : levels) {
            all += told[each.ordinal()];
        }
        return all == 0 ? learnt : (told[level.ordinal()] + LEARNT * learnt) / (all + LEARNT);
    }

    /** Shares among blind pairs of which both say something; numbers by their chance. */
    private double[] blindShares() {
        double[] counts = new double[Level.values().length];
        for (int pattern = 0; pattern < Patterns.size(); pattern++) {
            if (blind.count(pattern) > 0) {
                for (Field field : Field.GIVEN) {
                    counts[Patterns.level(pattern, field).ordinal()] += blind.count(pattern);
                }
            }
        }
        double[] shares = new double[counts.length];
        for (Field field : Field.GIVEN) {
            List<Level> levels = new ArrayList<>(Level.of(field));
            levels.removeFirst();
            double all = 0;
            for (Level level : levels) {
                all += counts[level.ordinal()] + 0.5;
            }
            for (Level level : levels) {
                double u = (counts[level.ordinal()] + 0.5) / all;
                shares[level.ordinal()] = Weights.chance(level, u, persons);
            }
        }
        return shares;
    }
}
