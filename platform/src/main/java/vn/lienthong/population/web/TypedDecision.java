package vn.lienthong.population.web;

/**
 * What an officer typed about a pair, to be shown again beside a mistake.
 *
 * @param decision name of the decision, empty when none was chosen
 * @param survivor identifier of the record that stays, as sent
 * @param reason the words
 */
public record TypedDecision(String decision, String survivor, String reason) {

    static final TypedDecision NOTHING = new TypedDecision("", "", "");

    @Override
    public String toString() {
        return "TypedDecision[" + decision + "]";
    }
}
