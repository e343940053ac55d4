/// A promise that a template is shown with one kind of view, for the check to hold it to.
package struct TemplateUse: Sendable {
  package let template: String
  package let shape: Shape

  package init<Root: View>(_ template: String, with view: Root.Type) {
    self.template = template
    shape = Shape(of: view)
  }
}
