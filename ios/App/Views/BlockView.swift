import AppwijzerKit
import SwiftUI

/// What a view does with a press: the action, and what was chosen or typed beside it.
typealias Press = @MainActor (ActionModel, [String]) -> Void

/// One block: the view of its kind.
struct BlockView: View {
  let block: BlockModel
  let press: Press

  var body: some View {
    switch block.kind {
    case .status(let status): StatusView(status: status)
    case .heading(let text): HeadingView(text: text)
    case .paragraph(let paragraph): ParagraphView(paragraph: paragraph)
    case .points(let points): PointsView(points: points)
    case .facts(let facts): FactsView(facts: facts)
    case .rows(let rows): RowsView(rows: rows, press: press)
    case .steps(let steps): StepsView(steps: steps, press: press)
    case .choice(let choice): ChoiceView(choice: choice, press: press)
    case .field(let field): FieldView(field: field, press: press)
    case .sources(let sources): SourcesView(sources: sources)
    case .notice(let notice): NoticeView(notice: notice)
    case .details(let details): DetailsView(details: details)
    case .verbatim(let verbatim): VerbatimView(verbatim: verbatim)
    case .actions(let actions): ActionsView(actions: actions, press: press)
    case .help(let help): HelpView(help: help)
    }
  }
}
