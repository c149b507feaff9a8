package vn.lienthong.linkage.match;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.linkage.register.BlockCursor;
import vn.lienthong.linkage.register.BlockKind;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.register.Tie;

/**
 * Compares what relatives share: telephone number, household, names of the parents. Who has the
 * telephone or the household of a record is looked up once for each record. For one thread.
 */
final class TieComparison {

    /** A value that more persons share than this tells nobody apart, and says nothing. */
    static final int SHARERS_MAX = 64;

    /** The fields compared here. */
    static final List<Field> FIELDS =
            List.of(Field.PHONE, Field.HOUSEHOLD, Field.MOTHER, Field.FATHER);

    private final BlockCursor blocks;
    private final List<Field> compared = new ArrayList<>();
    private final long[][] sharers = new long[FIELDS.size()][SHARERS_MAX];
    private final int[] counts = new int[FIELDS.size()];

    TieComparison(RegisterIndex index) {
        blocks = index.blocks();
        for (Field field : FIELDS) {
            if (index.ties().contains(tie(field))) {
                compared.add(field);
            }
        }
    }

    static Tie tie(Field field) {
        return switch (field) {
            case PHONE -> Tie.PHONE;
            case HOUSEHOLD -> Tie.HOUSEHOLD;
            case MOTHER -> Tie.MOTHER;
            case FATHER -> Tie.FATHER;
            case NUMBER, OLD_NUMBER, NAME, DATE, SEX, COMMUNE, NUMBER_FACTS ->
                    throw new IllegalArgumentException("nothing that relatives share");
        };
    }

    /** The fields that the register has; few registers have any. */
    List<Field> compared() {
        return compared;
    }

    /** Looks up who shares what the next record says. */
    void begin(QueryRecord query) {
        for (int i = 0; i < compared.size(); i++) {
            Field field = compared.get(i);
            if (field == Field.PHONE) {
                find(field, BlockKind.PHONE, query.tie(Tie.PHONE));
            } else if (field == Field.HOUSEHOLD) {
                find(field, BlockKind.HOUSEHOLD, query.tie(Tie.HOUSEHOLD));
            }
        }
    }

    private void find(Field field, BlockKind kind, int tie) {
        int place = FIELDS.indexOf(field);
        counts[place] = 0;
        if (tie == 0) {
            return;
        }
        blocks.open(kind, BlockKind.tie(tie));
        for (long person = blocks.next(); person >= 0; person = blocks.next()) {
            if (counts[place] == SHARERS_MAX) {
                counts[place] = SHARERS_MAX + 1;
                return;
            }
            sharers[place][counts[place]++] = person;
        }
    }

    /** How many persons have the record's telephone or household; of names of parents 1. */
    int sharers(Field field) {
        return field == Field.PHONE || field == Field.HOUSEHOLD ? counts[FIELDS.indexOf(field)] : 1;
    }

    /** Whether the persons who share a telephone or household are few enough to be looked at. */
    boolean isSearched(Field field) {
        int count = compared.contains(field) ? sharers(field) : 0;
        return count > 0 && count <= SHARERS_MAX;
    }

    /** How a field agrees with a person, to whom the cursor has gone. */
    Level level(Field field, QueryRecord query, long number, PersonCursor person) {
        Tie tie = tie(field);
        int given = query.tie(tie);
        int known = person.tie(tie);
        if (given == 0 || known == 0 || sharers(field) > SHARERS_MAX) {
            return Level.of(field).getFirst();
        }
        boolean same =
                field == Field.MOTHER || field == Field.FATHER
                        ? given == known
                        : shares(FIELDS.indexOf(field), number);
        return Level.of(field).get(same ? 1 : 2);
    }

    private boolean shares(int place, long number) {
        for (int i = 0; i < counts[place]; i++) {
            if (sharers[place][i] == number) {
                return true;
            }
        }
        return false;
    }
}
