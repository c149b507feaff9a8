package vn.lienthong.population.desk;

import java.util.UUID;

/**
 * A person beside another one: in the family or in the household. Prints as the identifier only.
 *
 * @param personId identifier
 * @param name full name
 * @param born date of birth as far as known
 * @param life ALIVE, DEAD, MISSING or DECLARED_DEAD
 * @param tie what they are to the person, or to the head of the household
 */
public record Relative(UUID personId, String name, String born, String life, Tie tie) {

    /** What somebody is to somebody else. */
    public enum Tie {
        HEAD,
        MOTHER,
        FATHER,
        SPOUSE,
        CHILD,
        SIBLING,
        GUARDIAN,
        OTHER
    }

    /** Whether the person may still act: neither dead nor declared so. */
    public boolean isLiving() {
        return !life.equals("DEAD") && !life.equals("DECLARED_DEAD");
    }

    @Override
    public String toString() {
        return "Relative[" + personId + "]";
    }
}
