package nl.appwijzer.android.ui

import android.content.Context
import android.content.res.ColorStateList
import android.graphics.Typeface
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.graphics.text.LineBreaker
import android.os.Build
import android.text.Layout
import android.util.TypedValue
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.Button
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.TextView
import nl.appwijzer.android.system.Since
import java.util.Locale
import kotlin.math.roundToInt

/** Small makers of views: one look for all blocks. Sizes in dp, text in sp. */
class Kit(
    val context: Context,
    val palette: Palette,
    private val locale: Locale,
) {
    fun dp(size: Int) = (size * context.resources.displayMetrics.density).roundToInt()

    fun column(gap: Int = 0) =
        LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            gaps(this, gap)
        }

    fun row(gap: Int = 0) =
        LinearLayout(context).apply {
            orientation = LinearLayout.HORIZONTAL
            gaps(this, gap)
        }

    private fun gaps(
        layout: LinearLayout,
        gap: Int,
    ) {
        if (gap == 0) return
        layout.dividerDrawable = GradientDrawable().apply { setSize(dp(gap), dp(gap)) }
        layout.showDividers = LinearLayout.SHOW_DIVIDER_MIDDLE
    }

    fun text(
        words: CharSequence,
        kind: Type = Type.BODY,
        colour: Int = if (kind == Type.SMALL) palette.secondary else palette.text,
    ) = TextView(context).also { dress(it, kind, colour) }.apply { text = words }

    /** Size, weight and breaking of a text. */
    fun dress(
        view: TextView,
        kind: Type,
        colour: Int,
    ) = with(view) {
        setTextColor(colour)
        setTextSize(TypedValue.COMPLEX_UNIT_SP, kind.size)
        typeface = if (kind.semibold) SEMIBOLD else Typeface.DEFAULT
        textLocale = locale
        textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        includeFontPadding = false
        // Line height follows the size of the text that the employee chose.
        setLineSpacing(0f, LEADING)
        breakStrategy = LineBreaker.BREAK_STRATEGY_HIGH_QUALITY.takeIf { Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q }
            ?: Layout.BREAK_STRATEGY_HIGH_QUALITY
        hyphenationFrequency = Layout.HYPHENATION_FREQUENCY_NORMAL
    }

    fun heading(words: CharSequence) =
        text(words, Type.HEADING).apply {
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) markHeading(this)
        }

    @Since(Build.VERSION_CODES.P)
    fun markHeading(view: View) {
        view.isAccessibilityHeading = true
    }

    fun icon(
        drawable: Int,
        colour: Int,
        size: Int = 24,
    ) = ImageView(context).apply {
        setImageResource(drawable)
        imageTintList = ColorStateList.valueOf(colour)
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        layoutParams = LinearLayout.LayoutParams(dp(size), dp(size)).apply { gravity = Gravity.CENTER_VERTICAL }
    }

    fun shape(
        fill: Int,
        stroke: Int? = null,
        radius: Int = CARD,
    ): Drawable =
        GradientDrawable().apply {
            setColor(fill)
            cornerRadius = dp(radius).toFloat()
            if (stroke != null) setStroke(dp(if (palette.strong) 2 else 1), stroke)
        }

    /** A card; what is laid in it is cut off at its corners. */
    fun card(inner: LinearLayout = column()) =
        inner.apply {
            background = shape(palette.card, if (palette.strong) palette.outline else palette.divider)
            clipToOutline = true
        }

    fun ripple(
        content: Drawable?,
        mask: Drawable? = content ?: shape(palette.text, radius = 0),
        colour: Int = palette.pressed,
    ) = RippleDrawable(ColorStateList.valueOf(colour), content, mask)

    /** Makes a whole row one thing to press. */
    fun pressable(
        view: View,
        press: () -> Unit,
    ) = view.apply {
        minimumHeight = dp(TOUCH)
        background = ripple(background)
        isFocusable = true
        setOnClickListener { press() }
        focusRing(this)
    }

    fun button(
        label: String,
        filled: Boolean,
        press: () -> Unit,
    ) = Button(context).apply {
        dress(this, Type.LABEL, if (filled) palette.onBrand else palette.link)
        text = label
        isAllCaps = false
        stateListAnimator = null
        elevation = 0f
        minHeight = dp(TOUCH)
        minimumHeight = dp(TOUCH)
        gravity = Gravity.CENTER
        textAlignment = View.TEXT_ALIGNMENT_CENTER
        setPadding(dp(16), dp(12), dp(16), dp(12))
        val plain = if (filled) shape(palette.brand, radius = BUTTON) else shape(palette.card, palette.outline, BUTTON)
        background = ripple(plain, colour = if (filled) palette.onBrand and 0x00FFFFFF or 0x40000000 else palette.pressed)
        setOnClickListener { press() }
        focusRing(this)
        layoutParams = LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT)
    }

    /** A text that can be pressed. */
    fun link(
        label: String,
        press: () -> Unit,
    ) = text(label, Type.LABEL, palette.link).apply {
        minHeight = dp(TOUCH)
        gravity = Gravity.CENTER_VERTICAL or Gravity.START
        setPadding(dp(4), dp(12), dp(4), dp(12))
        background = ripple(null, shape(palette.text, radius = BUTTON))
        isFocusable = true
        setOnClickListener { press() }
        accessibilityDelegate = Roles.button
        focusRing(this)
    }

    /** Three dp around what has the focus of a keyboard. */
    private fun focusRing(view: View) {
        view.setOnFocusChangeListener { focused, has ->
            val ring = GradientDrawable()
            ring.setStroke(dp(3), palette.text)
            ring.cornerRadius = dp(BUTTON).toFloat()
            focused.foreground = if (has && !focused.isInTouchMode) ring else null
        }
        view.defaultFocusHighlightEnabled = false
    }

    fun divider() =
        View(context).apply {
            setBackgroundColor(palette.divider)
            layoutParams = LinearLayout.LayoutParams(MATCH_PARENT, dp(1).coerceAtLeast(1))
        }

    /** What a row of a layout takes of the width that is left. */
    fun rest() = LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f)

    companion object {
        const val CARD = 16
        const val BUTTON = 12
        const val TAG = 8
        const val TOUCH = 48
        private const val LEADING = 1.22f
        private val SEMIBOLD: Typeface =
            Typeface.create("sans-serif-medium", Typeface.NORMAL)
    }
}

/** The five sizes of text, and no other. */
enum class Type(
    val size: Float,
    val semibold: Boolean,
) {
    TITLE(28f, true),
    HEADING(20f, true),
    BODY(16f, false),
    LEAD(18f, false),
    LABEL(16f, true),
    SMALL(14f, false),
}
