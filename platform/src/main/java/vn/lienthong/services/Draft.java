package vn.lienthong.services;

import java.util.UUID;

/**
 * A form that somebody is filling in.
 *
 * @param draftId identifier; also the key of idempotence of its submission
 * @param owner account that fills it in
 * @param procedure version of the procedure under which it was begun
 * @param answers answers so far
 */
public record Draft(UUID draftId, UUID owner, Procedure.Version procedure, Answers answers) {

    @Override
    public String toString() {
        return "Draft[" + draftId + "]";
    }
}
