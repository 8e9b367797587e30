package nl.appwijzer.android.system

import android.content.Context
import nl.appwijzer.android.R

/** What a build for one organisation brings along. All of it is empty in the build for everybody. */
data class Organisation(
    /** Leads every screen, with its logo. */
    val name: String = "",
    /** The join code of its first root, as a link: stands in the field where it could have been typed. */
    val code: String = "",
    /** Its first root, in base64. */
    val root: String = "",
    val policyAddress: String = "",
) {
    val isKnown get() = name.isNotEmpty()

    /**
     * The values of the management, with the organisation's own where it left them out. Only a management that is
     * there fills in: on a private phone nothing begins before the employee agrees.
     */
    fun complete(
        given: Map<String, String>,
        managed: Boolean,
    ): Map<String, String> {
        if (!managed || root.isEmpty() || ROOT in given) return given
        return mapOf(ROOT to root, ADDRESS to policyAddress) + given
    }

    companion object {
        private const val ROOT = "root"
        private const val ADDRESS = "policy_address"

        fun of(context: Context) =
            Organisation(
                context.getString(R.string.organisation_name),
                context.getString(R.string.organisation_code),
                context.getString(R.string.organisation_root),
                context.getString(R.string.organisation_policy_address),
            )
    }
}
